class Layer:
    def __new__(cls, size):
        print("__new__  makes an empty",
              cls.__name__)
        return super().__new__(cls)

    def __init__(self, size):
        print("__init__ fills it: size",
              size)
        self.size = size

    def __call__(self, x):
        print("__call__ gets", x)


layer = Layer(4)
layer(7)

print("and written out:")
layer = type(Layer).__call__(Layer, 4)
type(layer).__call__(layer, 7)
print(type(layer).__name__,
      type(Layer).__name__)
