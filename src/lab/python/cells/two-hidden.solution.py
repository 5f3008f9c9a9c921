from nn import Linear, Module, ReLU


class MLP(Module):
    def __init__(self):
        super().__init__()
        self.fc1 = Linear(4, 10)
        self.fc2 = Linear(10, 10)
        self.fc3 = Linear(10, 3)
        self.relu = ReLU()

    def forward(self, x):
        out = self.fc1(x)
        out = self.relu(out)
        out = self.fc2(out)
        out = self.relu(out)
        out = self.fc3(out)
        return out


model = MLP()
print(len(model([0.2, 0.6, 0.1, 0.1])), "numbers out")
