from nn import Linear, Module


class Stack(Module):
    def __init__(self):
        super().__init__()
        self.first = Linear(4, 10)
        self.rest = [Linear(10, 10), Linear(10, 3)]

    def forward(self, x):
        out = self.first(x)
        for layer in self.rest:
            out = layer(out)
        return out


model = Stack()
print(len(model([0.2, 0.6, 0.1, 0.1])), "numbers out")
for name, parameter in model.named_parameters():
    print(name)
