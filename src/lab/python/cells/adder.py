class Adder:
    def __init__(self, offset=0):
        self.offset = offset

    def __call__(self, a, b):
        print("adding", a, "and", b)
        return a + b + self.offset


add = Adder()
add_two_more = Adder(offset=2)
print(add(3, 5))
print(add_two_more(b=5, a=3))
