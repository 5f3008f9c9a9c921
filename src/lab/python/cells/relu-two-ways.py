from nn import Linear, Module, ReLU
from nn import Sequential, relu


class WithFunction(Module):
    def __init__(self):
        super().__init__()
        self.fc1 = Linear(4, 10)
        self.fc2 = Linear(10, 3)

    def forward(self, x):
        out = relu(self.fc1(x))
        return self.fc2(out)


layers = Sequential(
    Linear(4, 10),
    ReLU(),
    Linear(10, 3),
)
x = [-1.5, 0.0, 2.0]
print(relu(x), ReLU()(x))
for model in [layers, WithFunction()]:
    print([type(one).__name__
           for one in model.children()])
print(isinstance(ReLU(), Module),
      isinstance(relu, Module))
