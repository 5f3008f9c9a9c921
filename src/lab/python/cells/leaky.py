from nn import Linear, Module, Sequential


class LeakyReLU:
    def __init__(self, slope=0.01):
        self.slope = slope

    def leak(self, x):
        slope = self.slope
        return [
            v if v > 0 else slope * v
            for v in x
        ]


layer = LeakyReLU(0.1)
print(layer.leak([-2.0, 0.0, 3.0]))
# A Sequential with LeakyReLU() between
# two Linear layers should work, too.
