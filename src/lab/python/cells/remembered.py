class Remembered:
    def __init__(self, function):
        self.function = function
        # Calls answered from memory:
        self.hits = 0

    def __call__(self, *args):
        return self.function(*args)


@Remembered
def square(x):
    print("computing the square of", x)
    return x * x


print(square(4), square(4), square(5))
print(square.hits)
