class Countdown:
    def __init__(self, start):
        self.left = start

    def __call__(self):
        now = self.left
        if self.left > 0:
            self.left -= 1
        return now


countdown = Countdown(3)
for _ in range(4):
    print(countdown())
