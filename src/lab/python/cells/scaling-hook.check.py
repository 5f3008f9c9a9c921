tested_x = [4.3, 4.4, 1.0, 1.3]
seen = scale(model, (tested_x,))
assert tested_x == [4.3, 4.4, 1.0, 1.3], (
    "The hook changed the caller's own list: it became " + str(tested_x) + "."
)
assert seen is not None, (
    "The hook was called with [4.3, 4.4, 1.0, 1.3] and returned None, "
    "which leaves the input as it is. Expected [0, 1, 0, 0.5], about."
)
tested_input = []
tested_handle = model.register_forward_pre_hook(
    lambda module, args: tested_input.append(args)
)
try:
    model(tested_x)
except Exception as error:
    raise AssertionError(
        "With the hook, model([4.3, 4.4, 1.0, 1.3]) raised "
        + type(error).__name__ + ": " + str(error)
    )
finally:
    tested_handle.remove()
seen = tested_input[0]
assert len(seen) == 1 and isinstance(seen[0], list) and len(seen[0]) == 4, (
    "After the hook, forward is called with " + str(seen)
    + ", expected one list of four numbers."
)
assert all(abs(a - b) < 1e-6 for a, b in zip(seen[0], [0, 1, 0, 0.5])), (
    "After the hook, [4.3, 4.4, 1.0, 1.3] arrives as " + str(seen[0])
    + ", expected [0, 1, 0, 0.5], about."
)
