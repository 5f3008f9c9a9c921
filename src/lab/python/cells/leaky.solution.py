from nn import Linear, Module, Sequential


class LeakyReLU(Module):
    def __init__(self, slope=0.01):
        super().__init__()
        self.slope = slope

    def forward(self, x):
        slope = self.slope
        return [
            v if v > 0 else slope * v
            for v in x
        ]


layer = LeakyReLU(0.1)
print(layer([-2.0, 0.0, 3.0]))
print(Sequential(
    Linear(4, 10),
    LeakyReLU(),
    Linear(10, 3),
))
