from nn import Linear, ReLU, Sequential

model = Sequential(
    Linear(4, 10),
    ReLU(),
    Linear(10, 3),
)
heard = []


def hook(module, args, output):
    heard.append(type(module).__name__)


# The model itself is among its modules.
for module in model.modules():
    module.register_forward_hook(hook)

x = [0.2, 0.6, 0.1, 0.1]
called = model(x)
print("model(x):        ", heard)
heard.clear()
direct = model.forward(x)
print("model.forward(x):", heard)
print(called == direct)
