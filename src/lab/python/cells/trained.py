from functional import softmax
from iris import classes, final, x_test, y_test
from nn import Linear, Module, ReLU


class MLP(Module):
    def __init__(self):
        super().__init__()
        self.fc1 = Linear(4, 10)
        self.relu = ReLU()
        self.fc2 = Linear(10, 3)

    def forward(self, x):
        return self.fc2(self.relu(self.fc1(x)))


model = MLP()
model.load_state_dict(final)
for scores, label in zip(model(x_test), y_test):
    sure = softmax(scores)
    best = scores.index(max(scores))
    print(["%.1f" % score for score in scores],
          classes[best], "%.0f %%" % (100 * sure[best]),
          "right" if best == label else "wrong")
