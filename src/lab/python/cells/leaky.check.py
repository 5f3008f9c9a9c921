assert isinstance(LeakyReLU(), Module), (
    "LeakyReLU() is not a Module yet, so it can't be a layer of a model."
)
tested = LeakyReLU(0.5)
try:
    seen = tested([-2.0, 0.0, 3.0])
except Exception as error:
    raise AssertionError(
        "Calling LeakyReLU(0.5) raised " + type(error).__name__ + ": "
        + str(error)
    )
assert seen == [-1.0, 0.0, 3.0], (
    "LeakyReLU(0.5) made " + str(seen) + " of [-2.0, 0.0, 3.0], expected "
    "[-1.0, 0.0, 3.0]."
)
tested_log = []
tested.register_forward_hook(lambda *heard: tested_log.append(heard[2]))
tested([-4.0])
assert tested_log == [[-2.0]], (
    "A hook on the layer, which was called with [-4.0], heard "
    + str(tested_log) + ", expected [[-2.0]]."
)
tested_model = Sequential(Linear(4, 10), LeakyReLU(), Linear(10, 3))
seen = len(tested_model([0.2, 0.6, 0.1, 0.1]))
assert seen == 3, (
    "A model with the layer in it returned " + str(seen)
    + " numbers, expected 3."
)
assert "__call__" not in LeakyReLU.__dict__, (
    "LeakyReLU has a __call__ of its own, which leaves Module's hooks out."
)
