tested = MLP()
tested_log = []
for tested_layer in [tested.fc1, tested.fc2]:
    tested_layer.register_forward_hook(
        lambda module, args, output: tested_log.append(len(output))
    )
seen = tested([0.2, 0.6, 0.1, 0.1])
assert tested_log == [10, 3], (
    "Hooks on fc1 and fc2 noted how many numbers come out: " + str(tested_log)
    + ", expected [10, 3]."
)
assert len(seen) == 3, (
    "The model returned " + str(len(seen)) + " numbers, expected 3."
)
expected = tested.fc2(relu(tested.fc1([0.2, 0.6, 0.1, 0.1])))
assert seen == expected, (
    "The model's output changed. It should be what fc1, relu and fc2 give."
)
