class Counted:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)


@Counted
def area(width, height=1):
    return width * height


print(area(3), area(3, height=4))
print(area.calls)
print(type(area).__name__)
