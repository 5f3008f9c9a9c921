class Scale:
    def __init__(self, low, high):
        self.low = low
        self.high = high
        # Values outside low … high:
        self.outside = 0

    def __call__(self, value):
        return value


# Sepal lengths in cm: 4.3 becomes 0,
# and 7.9 becomes 1.
scale = Scale(4.3, 7.9)
for length in [4.3, 6.1, 7.9, 8.2]:
    print("%.2f" % scale(length))
print(scale.outside)
