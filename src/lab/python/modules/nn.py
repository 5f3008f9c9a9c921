"""A tiny nn: what the chapters need of torch.nn, in plain Python.

Names, errors and the order of events are PyTorch's. Where PyTorch has a
tensor, there is a list here: a row of numbers, or a list of such rows.
"""

from collections import OrderedDict


class Module:
    """What every layer and every model is made from."""

    def __init__(self):
        for name in ("_parameters", "_modules",
                     "_forward_pre_hooks", "_forward_hooks"):
            object.__setattr__(self, name, OrderedDict())

    def __call__(self, *args, **kwargs):
        """Run the hooks before, then forward, then the hooks after."""
        for hook in list(self._forward_pre_hooks.values()):
            result = hook(self, args)
            if result is not None:
                args = result if isinstance(result, tuple) else (result,)
        output = self.forward(*args, **kwargs)
        for hook in list(self._forward_hooks.values()):
            result = hook(self, args, output)
            if result is not None:
                output = result
        return output

    def forward(self, *args):
        raise NotImplementedError(
            'Module [%s] is missing the required "forward" function'
            % type(self).__name__)

    def register_forward_pre_hook(self, hook):
        """From now on, call hook(module, args) before forward."""
        return RemovableHandle(self._forward_pre_hooks, hook)

    def register_forward_hook(self, hook):
        """From now on, call hook(module, args, output) after forward."""
        return RemovableHandle(self._forward_hooks, hook)

    def __setattr__(self, name, value):
        """Register parameters and modules; set the rest as usual."""
        parameters = self.__dict__.get("_parameters")
        modules = self.__dict__.get("_modules")
        if isinstance(value, Parameter):
            self._register(name, value, parameters, "parameters")
        elif parameters and name in parameters:
            only_none(value, "parameter", name, "Parameter")
            parameters[name] = None
        elif isinstance(value, Module):
            self._register(name, value, modules, "module")
        elif modules and name in modules:
            only_none(value, "child module", name, "Module")
            modules[name] = None
        else:
            object.__setattr__(self, name, value)

    def _register(self, name, value, registered, kind):
        if registered is None:
            raise AttributeError(
                "cannot assign %s before Module.__init__() call" % kind)
        if name in self.__dict__:
            object.__delattr__(self, name)
        for others in (self._parameters, self._modules):
            if others is not registered and name in others:
                del others[name]
        registered[name] = value

    def __getattr__(self, name):
        """Python asks here for what is not found in the usual places."""
        for registered in ("_parameters", "_modules"):
            if name in self.__dict__.get(registered, ()):
                return self.__dict__[registered][name]
        raise AttributeError("'%s' object has no attribute '%s'"
                             % (type(self).__name__, name))

    def named_children(self):
        for name, module in self._modules.items():
            if module is not None:
                yield name, module

    def children(self):
        return (module for name, module in self.named_children())

    def named_modules(self, prefix=""):
        """This module and all modules in it, with dotted names."""
        yield prefix, self
        for name, module in self.named_children():
            yield from module.named_modules(dotted(prefix, name))

    def modules(self):
        return (module for name, module in self.named_modules())

    def named_parameters(self):
        for path, module in self.named_modules():
            for name, parameter in module._parameters.items():
                if parameter is not None:
                    yield dotted(path, name), parameter

    def parameters(self):
        return (parameter for name, parameter in self.named_parameters())

    def load_state_dict(self, state):
        """Take the numbers of every parameter from a dict by name."""
        for path, module in self.named_modules():
            for name in list(module._parameters):
                setattr(module, name, Parameter(state[dotted(path, name)]))

    def extra_repr(self):
        return ""

    def __repr__(self):
        inside = self.extra_repr()
        for name, module in self._modules.items():
            inside += "\n(%s): %r" % (name, module)
        if self._modules:
            inside = inside.replace("\n", "\n  ") + "\n"
        return "%s(%s)" % (type(self).__name__, inside)


class Parameter(list):
    """Numbers that training would change."""


class RemovableHandle:
    """Adds a hook, and takes it off again."""

    next_id = 0

    def __init__(self, hooks, hook):
        self.hooks = hooks
        self.id = RemovableHandle.next_id
        RemovableHandle.next_id += 1
        hooks[self.id] = hook

    def remove(self):
        if self.id in self.hooks:
            del self.hooks[self.id]


class Linear(Module):
    """Each output: the inputs times its weights, plus its bias."""

    def __init__(self, in_features, out_features):
        super().__init__()
        self.in_features = in_features
        self.out_features = out_features
        bound = 1 / in_features ** 0.5
        self.weight = Parameter([uniform(in_features, bound)
                                 for _ in range(out_features)])
        self.bias = Parameter(uniform(out_features, bound))

    def forward(self, x):
        return by_rows(self._row, x)

    def _row(self, row):
        if len(row) != self.in_features:
            raise RuntimeError(
                "mat1 and mat2 shapes cannot be multiplied (1x%d and %dx%d)"
                % (len(row), self.in_features, self.out_features))
        outputs = list(self.bias)
        for index, weights in enumerate(self.weight):
            # Not sum(): since Python 3.12 it rounds in another way.
            for number, weight in zip(row, weights):
                outputs[index] += number * weight
        return outputs

    def extra_repr(self):
        return ("in_features=%d, out_features=%d, bias=True"
                % (self.in_features, self.out_features))


def relu(x):
    """The function: 0.0 in place of every number below 0."""
    return by_rows(lambda row: [0.0 if n < 0 else n for n in row], x)


class ReLU(Module):
    """The same function as a layer, called like every other layer."""

    def forward(self, x):
        return relu(x)


class Sequential(Module):
    """Modules in a row, each called with what the last one returned."""

    def __init__(self, *modules):
        super().__init__()
        for index, module in enumerate(modules):
            if not isinstance(module, Module):
                raise TypeError("%s is not a Module subclass"
                                % type(module).__name__)
            setattr(self, str(index), module)

    def forward(self, x):
        for module in self.children():
            x = module(x)
        return x


def by_rows(function, x):
    """What function makes of each row, or of x if x is a single row."""
    if isinstance(x[0], list):
        return [function(row) for row in x]
    return function(x)


def dotted(path, name):
    return path + "." + name if path else name


def only_none(value, kind, name, wanted):
    if value is not None:
        raise TypeError(
            "cannot assign '%s' as %s '%s' (torch.nn.%s or None expected)"
            % (type(value).__name__, kind, name, wanted))


random_state = [0]


def manual_seed(seed):
    """Begin the random numbers anew; the same seed, the same numbers."""
    random_state[0] = seed


def uniform(count, bound):
    """So many random numbers from -bound to bound, as PyTorch's layers
    begin with (from a simpler generator, so not the same numbers)."""
    numbers = []
    for _ in range(count):
        random_state[0] = (random_state[0] * 1664525 + 1013904223) % 2**32
        numbers.append((random_state[0] / 2**31 - 1) * bound)
    return numbers
