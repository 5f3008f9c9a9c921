class Greeter:
    def __call__(self):
        return "hello"


greet = Greeter()
greet.__call__ = lambda: "goodbye"
print(greet())
print(greet.__call__())
print(type(greet).__call__(greet))

Greeter.__call__ = lambda self: "good morning"
print(greet())
print(greet.__call__())
