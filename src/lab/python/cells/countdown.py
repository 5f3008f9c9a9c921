class Countdown:
    def __init__(self, start):
        self.left = start

    # Make its instances callable. The
    # first call returns the start, each
    # later one a number less, and at the
    # end 0 again and again.


countdown = Countdown(3)
print(callable(countdown))
