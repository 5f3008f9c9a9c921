from nn import Linear, Module


class Forgetful(Module):
    def __init__(self):
        self.fc1 = Linear(4, 10)


class Late(Module):
    def __init__(self):
        self.hidden = 10
        super().__init__()
        self.fc1 = Linear(4, self.hidden)


for cls in [Forgetful, Late]:
    try:
        cls()
        print(cls.__name__, "is made")
    except AttributeError as error:
        print(cls.__name__ + ":", error)
