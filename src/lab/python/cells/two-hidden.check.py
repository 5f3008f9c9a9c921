tested = MLP()
order = []


def listen_to(name, layer):
    layer.register_forward_hook(lambda *ignored: order.append(name))


for tested_name, tested_layer in tested.named_children():
    listen_to(tested_name, tested_layer)
try:
    seen = len(tested([0.2, 0.6, 0.1, 0.1]))
except Exception as error:
    raise AssertionError(
        "The model was called with four numbers, and that raised "
        + type(error).__name__ + ": " + str(error)
    )
expected = ["fc1", "relu", "fc2", "relu", "fc3"]
assert order == expected, (
    "The hooks heard " + ", ".join(order or ["nothing"]) + "; expected "
    + ", ".join(expected) + "."
)
assert seen == 3, (
    "The model returned " + str(seen) + " numbers, expected 3."
)
