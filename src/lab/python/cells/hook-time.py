from time import time

from nn import Linear, ReLU, Sequential

SHOW_TIMES = False  # True: times of this machine, new in every run


class Stopwatch:
    def __init__(self, layer):
        self.calls = 0
        self.spent_ms = 0
        layer.register_forward_pre_hook(self.start)
        layer.register_forward_hook(self.stop)

    def start(self, module, args):
        self.started = time()

    def stop(self, module, args, output):
        self.spent_ms += (time() - self.started) * 1000
        self.calls += 1


model = Sequential(Linear(4, 10), ReLU(), Linear(10, 3))
watches = {name: Stopwatch(layer)
           for name, layer in model.named_children()}
for _ in range(500):
    model([0.2, 0.6, 0.1, 0.1])

for name in sorted(watches):
    watch = watches[name]
    print(name, watch.calls, "calls", end=" ")
    print("%.1f ms" % watch.spent_ms if SHOW_TIMES else "timed")
