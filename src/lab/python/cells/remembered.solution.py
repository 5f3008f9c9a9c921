class Remembered:
    def __init__(self, function):
        self.function = function
        # Calls answered from memory:
        self.hits = 0
        self.results = {}

    def __call__(self, *args):
        if args in self.results:
            self.hits += 1
        else:
            result = self.function(*args)
            self.results[args] = result
        return self.results[args]


@Remembered
def square(x):
    print("computing the square of", x)
    return x * x


print(square(4), square(4), square(5))
print(square.hits)
