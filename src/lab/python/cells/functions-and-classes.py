class Counter:
    def __init__(self, start=0):
        self.count = start

    def tick(self):
        self.count += 1
        return self.count


make = Counter             # a class under another name
counter = make(10)         # its call makes an instance
tick = counter.tick        # a bound method, not called
other = Counter(100).tick  # of an instance without a name

print(tick(), tick(), other())
print(Counter.tick(counter))
print(counter.count)
