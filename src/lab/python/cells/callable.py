class Counter:
    def __call__(self):
        return 1


class Box:
    value = 1


print("len         ", callable(len))
print("Box         ", callable(Box))
print("Box()       ", callable(Box()))
print("Counter()   ", callable(Counter()))
print("Counter()() ", callable(Counter()()))

try:
    Box()()
except TypeError as error:
    print("Box()() is a", type(error).__name__)
