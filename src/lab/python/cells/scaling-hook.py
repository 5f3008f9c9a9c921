from nn import Linear, ReLU, Sequential

LOW = [4.3, 2.0, 1.0, 0.1]   # the smallest measurements, in cm
HIGH = [7.9, 4.4, 6.9, 2.5]  # the largest


def scale(module, args):
    pass


model = Sequential(Linear(4, 10), ReLU(), Linear(10, 3))
model.register_forward_pre_hook(scale)
print(len(model([5.1, 3.5, 1.4, 0.2])), "numbers out")
