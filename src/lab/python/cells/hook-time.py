from time import time

from nn import Linear, ReLU, Sequential

SHOW_TIMES = False


class Stopwatch:
    def __init__(self, layer):
        self.calls = 0
        self.spent_ms = 0
        layer.register_forward_pre_hook(
            self.start
        )
        layer.register_forward_hook(
            self.stop
        )

    def start(self, module, args):
        self.started = time()

    def stop(self, module, args, output):
        spent = time() - self.started
        self.spent_ms += 1000 * spent
        self.calls += 1


model = Sequential(
    Linear(4, 10),
    ReLU(),
    Linear(10, 3),
)
watches = []
for layer in model.children():
    watches.append(Stopwatch(layer))
for _ in range(500):
    model([0.2, 0.6, 0.1, 0.1])
for watch in watches:
    print(watch.calls, "calls")
    if SHOW_TIMES:
        print("%.1f ms" % watch.spent_ms)
