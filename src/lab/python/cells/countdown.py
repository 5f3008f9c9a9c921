class Countdown:
    def __init__(self, start):
        self.left = start

    # Make its instances callable. The first call returns
    # the start, each later one a number less, and 0 again
    # and again at the end.


countdown = Countdown(3)
print(callable(countdown))
