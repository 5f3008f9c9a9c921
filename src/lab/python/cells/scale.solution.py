class Scale:
    def __init__(self, low, high):
        self.low = low
        self.high = high
        self.outside = 0  # values outside low … high

    def __call__(self, value):
        if value < self.low or value > self.high:
            self.outside += 1
        return (value - self.low) / (self.high - self.low)


# Sepal lengths in cm: 4.3 becomes 0, and 7.9 becomes 1.
scale = Scale(4.3, 7.9)
for length in [4.3, 6.1, 7.9, 8.2]:
    print("%.2f" % scale(length))
print(scale.outside)
