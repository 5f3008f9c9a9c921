from nn import Linear, Module, ReLU


class MLP(Module):
    def __init__(self, hidden):
        super().__init__()
        self.hidden = hidden
        self.fc1 = Linear(4, self.hidden)
        self.relu = ReLU()
        self.last = Linear(self.hidden, 3)

    def forward(self, x):
        x = self.relu(self.fc1(x))
        return self.last(x)


try:
    model = MLP(hidden=10)
    named = model.named_parameters()
    for name, parameter in named:
        print(name)
except AttributeError as error:
    print(error)
