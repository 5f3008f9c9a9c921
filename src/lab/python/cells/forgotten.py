from nn import Linear, Module, ReLU


class MLP(Module):
    def __init__(self, hidden):
        self.hidden = hidden
        self.fc1 = Linear(4, self.hidden)
        self.relu = ReLU()
        self.layers = [self.fc1, self.relu, Linear(self.hidden, 3)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


try:
    model = MLP(hidden=10)
    print(sorted(name for name, _ in model.named_parameters()))
except AttributeError as error:
    print(error)
