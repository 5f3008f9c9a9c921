"""What happens in which order, told by the same program in PyTorch and in the tiny nn.

Whoever runs it has put these names beside it: nn (torch.nn, or the tiny one), tensor(rows), and rows(tensor).
It leaves `told`: a list of events for each scenario.
"""

told = {}
events = []


def scenario(function):
    """Run it, and keep what was told meanwhile."""
    del events[:]
    function()
    told[function.__name__] = list(events)


class Linear(nn.Linear):
    def forward(self, x):
        events.append("forward " + self.label)
        return super().forward(x)


class ReLU(nn.ReLU):
    def forward(self, x):
        events.append("forward " + self.label)
        return super().forward(x)


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = Linear(4, 10)
        self.relu = ReLU()
        self.fc2 = Linear(10, 3)

    def forward(self, x):
        events.append("forward MLP")
        out = self.fc1(x)
        out = self.relu(out)
        out = self.fc2(out)
        return out


x = tensor([[0.25, 0.5, 0.75, 1.0], [1.0, 0.0, 0.5, 0.25]])


def build():
    model = MLP()
    model.fc1.label = "fc1"
    model.relu.label = "relu"
    model.fc2.label = "fc2"
    return model


def size(value):
    return "%dx%d" % (len(rows(value)), len(rows(value)[0]))


def pre_hook(label):
    def hook(module, args):
        events.append("pre-hook %s %s %s" % (label, type(args).__name__, size(args[0])))
    return hook


def hook_after(label):
    def hook(module, args, output):
        events.append("hook %s %s -> %s" % (label, size(args[0]), size(output)))
    return hook


def watch(module, label):
    return [module.register_forward_pre_hook(pre_hook(label)),
            module.register_forward_hook(hook_after(label))]


def watched():
    model = build()
    watch(model, "MLP")
    for name, child in model.named_children():
        watch(child, name)
    return model


def no_hooks():
    build()(x)


def calls():
    watched()(x)


def forward_of_the_model():
    watched().forward(x)


def forward_of_a_layer():
    watched().fc1.forward(x)


def call_of_a_layer():
    watched().fc1(x)


def hooks_in_the_order_of_registering():
    model = build()
    for label in ("first", "second", "third"):
        watch(model.fc1, label)
    model(x)


def pre_hook_returns_a_replacement():
    model = watched()
    model.fc1.register_forward_pre_hook(lambda module, args: tensor([[0.0] * 4]))
    watch(model.fc1, "after the replacement")
    model(x)


def pre_hook_returns_a_tuple():
    model = watched()
    model.fc1.register_forward_pre_hook(lambda module, args: (tensor([[0.0] * 4] * 3),))
    watch(model.fc1, "after the replacement")
    model(x)


def hook_returns_a_replacement():
    model = watched()
    model.fc1.register_forward_hook(lambda module, args, output: tensor([[0.5] * 10]))
    watch(model.fc1, "after the replacement")
    events.append(size(model(x)))


def hook_of_the_model_returns_a_replacement():
    model = watched()
    model.register_forward_hook(lambda module, args, output: "something else")
    events.append(model(x))


def removed_handles():
    model = build()
    handles = watch(model, "MLP") + watch(model.fc1, "fc1")
    handles[0].remove()
    handles[3].remove()
    model(x)
    for handle in handles:
        handle.remove()
    model(x)


def hook_that_removes_itself():
    model = build()

    def once(module, args):
        events.append("once")
        handles[0].remove()

    handles = [model.register_forward_pre_hook(once)]
    watch(model, "MLP")
    model(x)
    model(x)


def hook_that_removes_the_next():
    model = build()

    def remover(module, args):
        events.append("remover")
        handles[1].remove()

    handles = [model.register_forward_pre_hook(remover)]
    handles.append(model.register_forward_pre_hook(pre_hook("removed meanwhile")))
    model(x)
    model(x)


def hook_that_adds_one():
    model = build()

    def adder(module, args):
        events.append("adder")
        module.register_forward_hook(hook_after("added meanwhile"))

    handle = model.register_forward_pre_hook(adder)
    model(x)
    handle.remove()
    model(x)


def tried(function):
    try:
        function()
    except Exception as error:
        events.append("%s: %s" % (type(error).__name__, error))


def fail(*args):
    events.append("fails")
    raise ValueError("from the hook")


def exception_in_a_pre_hook():
    model = watched()
    model.relu.register_forward_pre_hook(fail)
    tried(lambda: model(x))
    events.append("again")
    tried(lambda: model.fc1(x))


def exception_in_a_hook():
    model = watched()
    model.fc1.register_forward_hook(fail)
    watch(model.fc1, "after the failure")
    tried(lambda: model(x))


def exception_in_forward():
    model = watched()
    tried(lambda: model(tensor([[1.0, 2.0]])))


def call_replaced_on_the_instance():
    model = watched()
    model.__call__ = lambda x: events.append("never called")
    model(x)


def forward_replaced_on_the_instance():
    model = watched()
    model.fc1.forward = lambda x: tensor([[0.5] * 10])
    model(x)


def sequential():
    model = nn.Sequential(build().fc1, build().relu, nn.Sequential(build().fc2))
    for name, module in model.named_modules():
        module.label = name
        watch(module, "'%s'" % name)
    model(x)


def keyword_arguments():
    class Scaled(nn.Module):
        def forward(self, x, scale):
            events.append("forward %s" % scale)
            return x

    model = Scaled()
    watch(model, "Scaled")
    model(x, scale=3)


def forgotten_init():
    class Forgetful(nn.Module):
        def __init__(self):
            self.fc1 = nn.Linear(4, 10)

    class ForgetfulOfNumbers(nn.Module):
        def __init__(self):
            self.weight = nn.Linear(1, 1).weight

    tried(Forgetful)
    tried(ForgetfulOfNumbers)


def registration():
    model = build()
    tell = lambda: events.append(" ".join(
        [name for name, module in model.named_modules() if name]
        + [name for name, parameter in model.named_parameters()]))
    tell()
    tried(lambda: setattr(model, "fc1", 5))
    tried(lambda: setattr(model.fc1, "weight", 5))
    model.fc1 = None
    tell()
    model.relu = nn.Linear(1, 1).bias
    tell()
    model.plain = 5
    model.plain = nn.Linear(1, 1)
    tell()
    tried(lambda: model.missing)
    tried(lambda: nn.Module()(x))
    events.append(repr(build()))
    events.append(repr(nn.Sequential(nn.Linear(1, 2), nn.Sequential(nn.ReLU()))))


for one in (no_hooks, calls, forward_of_the_model, forward_of_a_layer, call_of_a_layer,
            hooks_in_the_order_of_registering, pre_hook_returns_a_replacement, pre_hook_returns_a_tuple,
            hook_returns_a_replacement, hook_of_the_model_returns_a_replacement, removed_handles,
            hook_that_removes_itself, hook_that_removes_the_next, hook_that_adds_one, exception_in_a_pre_hook,
            exception_in_a_hook, exception_in_forward, call_replaced_on_the_instance,
            forward_replaced_on_the_instance, sequential, keyword_arguments, forgotten_init, registration):
    scenario(one)
