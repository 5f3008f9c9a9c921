from nn import Linear, Module, Sequential


class LeakyReLU:
    def __init__(self, slope=0.01):
        self.slope = slope

    def leak(self, x):
        return [v if v > 0 else self.slope * v for v in x]


print(LeakyReLU(0.1).leak([-2.0, 0.0, 3.0]))
# Sequential(Linear(4, 10), LeakyReLU(), Linear(10, 3))
# should work, too.
