"""Records the calls of a program that uses nn, while it runs.

The program stays as it is: these lines stand at the end of its nn.py,

    import calltrace
    calltrace.start(globals())

and from then on Module's __call__, forward and hooks, relu, and the
methods of each class that the program defines tell when they are
entered and left. What they tell is a line of JSON each, in FILE.
"""

import builtins
import json

FILE = "calls.jsonl"

# Of a program that calls in a loop the first calls show all there is.
CALLS_LIMIT = 1000

# A list that contains itself would have no end.
DEEPEST = 4
NUMBERS_SHOWN = 4
LONGEST_TEXT = 80

calls = 0
file = open(FILE, "w")

# The calls that have not ended: whose method, and where that is kept.
under_way = []


def write(event):
    file.write(json.dumps(event) + "\n")
    if not under_way:
        file.flush()


def start(names):
    """Watch the classes and functions of nn, by name, and what follows."""
    module = names["Module"]
    for name in ("register_forward_pre_hook", "register_forward_hook"):
        watch_hooks(module, name)
    for value in list(names.values()):
        if isinstance(value, type) and issubclass(value, module):
            watch_methods(value, "nn.py", ("__call__", "forward"))
    names["relu"] = watched(names["relu"], "function", "relu", "nn.py")
    watch_classes_to_come()


def watch_classes_to_come():
    build = builtins.__build_class__

    def build_and_watch(*args, **kwargs):
        made = build(*args, **kwargs)
        watch_methods(made, "program.py", None)
        return made

    builtins.__build_class__ = build_and_watch


class Example:
    def says_super(self):
        return super()


# MicroPython has a type of its own for functions that say super().
FUNCTIONS = (type(start), type(Example.__dict__["says_super"]))


def watch_methods(owner, where, only):
    """Tell of the methods that the class itself defines."""
    for name, function in list(owner.__dict__.items()):
        wanted = (name in only if only else
                  name == "__call__" or not name.startswith("__"))
        if wanted and isinstance(function, FUNCTIONS):
            setattr(owner, name, watched(function, "method", name, where,
                                         owner.__name__))


def watch_hooks(module, register_name):
    register = getattr(module, register_name)
    kind = "pre-hook" if "pre" in register_name else "hook"

    def register_watched(self, hook):
        name = getattr(hook, "__name__", type(hook).__name__)
        return register(self, watched(hook, kind, name, "program.py"))

    setattr(module, register_name, register_watched)


def watched(function, kind, name, where, owner=None):
    """The same function, telling when it is entered and left."""
    def told(*args, **kwargs):
        global calls
        calls += 1
        if calls > CALLS_LIMIT:
            if calls == CALLS_LIMIT + 1:
                write({"event": "limit", "calls": CALLS_LIMIT})
            return function(*args, **kwargs)
        number = calls
        # A method's object is told by its class and where it is kept.
        called = args[0] if kind == "method" and args else None
        path = None if called is None else path_of(called)
        event = {"event": "enter", "call": number, "kind": kind,
                 "name": name, "file": where, "owner": owner,
                 "class": None if called is None else type(called).__name__,
                 "path": path,
                 "args": [described(value) for value in
                          (args if called is None else args[1:])]}
        write(event)
        under_way.append((called, path))
        end = {"event": "leave", "call": number}
        try:
            result = function(*args, **kwargs)
            end["result"] = described(result)
            return result
        except BaseException as error:
            end["raised"] = raised(error)
            raise
        finally:
            under_way.pop()
            write(end)

    return told


def raised(error):
    text = error.args[0] if error.args else ""
    return {"type": type(error).__name__,
            "message": text[:LONGEST_TEXT] if type(text) is str else ""}


def path_of(thing):
    """Where a module is kept in those that are being called: fc1."""
    for keeper, path in reversed(under_way):
        if keeper is thing:
            return path
        kept = getattr(keeper, "__dict__", {})
        for names in (kept.get("_modules", {}), kept):
            for name in names:
                if names[name] is thing:
                    whole = path + "." + name if path else name
                    return whole[:LONGEST_TEXT]
    return None


def described(value):
    """What a value is, without running any code of the program."""
    if isinstance(value, list) and value:
        shape = [len(value)]
        row = value
        while isinstance(row[0], list) and row[0] and len(shape) < DEEPEST:
            row = row[0]
            shape.append(len(row))
        if type(row[0]) in (int, float):
            first = [text_of(number) for number in row[:NUMBERS_SHOWN]]
            return {"shape": shape, "first": first}
    if type(value) is tuple:
        return {"tuple": [described(part) for part in value[:DEEPEST]]}
    if value is None or type(value) in (bool, int, float, str):
        return {"text": text_of(value)}
    return {"type": type(value).__name__}


def text_of(value):
    return ("%.3g" % value if type(value) is float else
            repr(value)[:LONGEST_TEXT])
