tested_model = Sequential(Linear(4, 10), ReLU(), Linear(10, 3))
tested = Watch(tested_model)
other = Watch(Sequential(Linear(2, 2)))
tested_first = tested_model([0.2, 0.6, 0.1, 0.1])
seen = sorted(tested.outputs)
assert seen == ["0", "1", "2"], (
    "After a call the watch holds outputs of " + str(seen)
    + ", expected ['0', '1', '2'], the names of the model's children."
)
seen = [len(tested.outputs[name]) for name in ["0", "1", "2"]]
assert seen == [10, 10, 3], (
    "The outputs of '0', '1' and '2' have " + str(seen)
    + " numbers, expected [10, 10, 3]. Is each kept under its own name?"
)
assert tested.outputs["2"] == tested_first, (
    "What the watch keeps of the last layer is not what the model returned."
)
assert not other.outputs, (
    "A watch on another model, which was not called, holds outputs of "
    + str(sorted(other.outputs)) + ", expected none."
)
tested.close()
tested_model([9.0, 9.0, 9.0, 9.0])
assert tested.outputs["2"] == tested_first, (
    "The model was called again after close(), and the watch still took "
    "the new output. Expected the old one: the hooks are gone."
)
