from nn import Linear, ReLU, Sequential

model = Sequential(
    Linear(4, 10),
    ReLU(),
    Linear(10, 3),
)


def show(module, args, output):
    kind = type(module).__name__
    print(kind, len(args[0]), "->",
          len(output))


handles = []
# The first of them is the model itself.
for one in model.modules():
    handles.append(
        one.register_forward_hook(show)
    )

x = [0.2, 0.6, 0.1, 0.1]
out = model(x)
for handle in handles:
    handle.remove()
out = model(x)
