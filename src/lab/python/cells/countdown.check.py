tested = Countdown(3)
assert callable(tested), (
    "callable(Countdown(3)) is False: instances can't be called yet."
)
try:
    seen = [tested() for _ in range(6)]
except Exception as error:
    raise AssertionError(
        "Calling a countdown raised " + type(error).__name__ + ": " + str(error)
    )
assert seen == [3, 2, 1, 0, 0, 0], (
    "Six calls of Countdown(3) gave " + str(seen)
    + ", expected [3, 2, 1, 0, 0, 0]."
)
first, second = Countdown(5), Countdown(2)
first()
seen = [second(), first()]
assert seen == [2, 4], (
    "Two countdowns, from 5 and from 2, called in turn: got " + str(seen)
    + ", expected [2, 4]. Does each keep a number of its own?"
)
