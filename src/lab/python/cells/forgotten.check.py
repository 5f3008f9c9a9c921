try:
    tested = MLP(hidden=7)
except Exception as error:
    raise AssertionError(
        "MLP(hidden=7) raised " + type(error).__name__ + ": " + str(error)
    )
seen = len(tested([0.2, 0.6, 0.1, 0.1]))
assert seen == 3, (
    "The model returned " + str(seen) + " numbers, expected 3."
)
seen = [len(p) for p in tested.parameters()]
assert len(seen) == 4, (
    "An optimiser would find " + str(len(seen)) + " parameters, expected 4: "
    "the weights and the biases of two Linear layers."
)
assert sorted(seen) == [3, 3, 7, 7], (
    "The parameters have " + str(sorted(seen)) + " rows, expected [3, 3, 7, "
    "7] with 7 hidden units."
)
