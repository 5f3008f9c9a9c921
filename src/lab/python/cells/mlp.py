from nn import Linear, Module, ReLU


class MLP(Module):
    def __init__(self):
        super(MLP, self).__init__()
        self.fc1 = Linear(4, 10)
        self.relu = ReLU()
        self.fc2 = Linear(10, 3)

    def forward(self, x):
        out = self.fc1(x)
        out = self.relu(out)
        out = self.fc2(out)
        return out


model = MLP()
# One flower, four measurements:
x = [0.2, 0.6, 0.1, 0.1]
print(len(model(x)), "numbers out")
print(model)
