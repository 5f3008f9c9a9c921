import pickle


class Counter:
    def __init__(self):
        self.count = 0

    def __call__(self):
        self.count += 1
        return self.count


def make_counter():
    count = 0

    def count_up():
        nonlocal count
        count += 1
        return count

    return count_up


counter = Counter()
counter()
counter()
saved = pickle.dumps(counter)
counter.count = 0
print(counter(), pickle.loads(saved)())
print(vars(counter))

try:
    pickle.dumps(make_counter())
except Exception:
    print("a closure can't be saved like this")
