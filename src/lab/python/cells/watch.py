from nn import Linear, ReLU, Sequential


class Watch:
    """Keeps each layer's last output
    until it is closed."""

    def __init__(self, model):
        self.outputs = {}

    def close(self):
        pass


model = Sequential(
    Linear(4, 10),
    ReLU(),
    Linear(10, 3),
)
watch = Watch(model)
model([0.2, 0.6, 0.1, 0.1])
watch.close()
print(sorted(watch.outputs))
