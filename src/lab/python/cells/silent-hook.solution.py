from nn import Linear, Module, relu


class MLP(Module):
    def __init__(self):
        super().__init__()
        self.fc1 = Linear(4, 10)
        self.fc2 = Linear(10, 3)

    def forward(self, x):
        out = relu(self.fc1(x))
        return self.fc2(out)


heard = []


def hook(module, args, output):
    heard.append(len(output))


model = MLP()
for layer in model.children():
    layer.register_forward_hook(hook)
model([0.2, 0.6, 0.1, 0.1])
print("heard outputs of", heard)
