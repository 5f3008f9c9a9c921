from nn import Linear, Module, ReLU, Sequential, relu


class WithFunction(Module):
    def __init__(self):
        super().__init__()
        self.fc1 = Linear(4, 10)
        self.fc2 = Linear(10, 3)

    def forward(self, x):
        return self.fc2(relu(self.fc1(x)))


layers = Sequential(Linear(4, 10), ReLU(), Linear(10, 3))
print(relu([-1.5, 0.0, 2.0]), ReLU()([-1.5, 0.0, 2.0]))
for model in [layers, WithFunction()]:
    print([type(one).__name__ for one in model.children()])
print(isinstance(ReLU(), Module), isinstance(relu, Module))
