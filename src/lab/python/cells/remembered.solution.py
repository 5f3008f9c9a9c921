class Remembered:
    def __init__(self, function):
        self.function = function
        self.hits = 0  # calls answered from memory
        self.results = {}

    def __call__(self, *args):
        if args in self.results:
            self.hits += 1
        else:
            self.results[args] = self.function(*args)
        return self.results[args]


@Remembered
def square(x):
    print("computing the square of", x)
    return x * x


print(square(4), square(4), square(5))
print(square.hits)
