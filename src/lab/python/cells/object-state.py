import pickle


class Counter:
    def __init__(self):
        self.count = 0

    def __call__(self):
        self.count += 1
        return self.count


counter = Counter()
counter()
counter()
saved = pickle.dumps(counter)
counter.count = 0
print(counter(), pickle.loads(saved)())
print(vars(counter))

try:
    pickle.dumps(lambda: counter())
except Exception:
    print("this function can't be saved")
