class Remembered:
    def __init__(self, function):
        self.function = function
        self.hits = 0  # calls answered from memory

    def __call__(self, *args):
        return self.function(*args)


@Remembered
def square(x):
    print("computing the square of", x)
    return x * x


print(square(4), square(4), square(5))
print(square.hits)
