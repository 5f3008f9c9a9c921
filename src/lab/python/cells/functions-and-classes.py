class Counter:
    def __init__(self, start=0):
        self.count = start

    def tick(self):
        self.count += 1
        return self.count


# A class under another name:
make = Counter
# Its call makes an instance.
counter = make(10)
# A bound method, not called:
tick = counter.tick
# And of an instance without a name:
other = Counter(100).tick

print(tick(), tick(), other())
print(Counter.tick(counter))
print(counter.count)
