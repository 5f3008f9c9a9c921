class Tested(Module):
    def forward(self, x, y=0):
        return 2 * x + y


tested = Tested()
assert callable(tested), (
    "An instance of a subclass of Module is not callable yet."
)
try:
    seen = [tested(3), tested(3, 1), tested(3, y=2)]
except Exception as error:
    raise AssertionError(
        "forward(x, y=0) was called as (3), (3, 1) and (3, y=2), and that "
        "raised " + type(error).__name__ + ": " + str(error)
    )
assert seen == [6, 7, 8], (
    "2 * x + y for (3), (3, 1) and (3, y=2) came out as " + str(seen)
    + ", expected [6, 7, 8]."
)
assert tested.calls == 3, (
    "After three calls, calls is " + str(tested.calls) + ", expected 3."
)
assert "__call__" not in Tested.__dict__ and "__call__" in Module.__dict__, (
    "__call__ belongs to Module, so that every subclass has it."
)
tested.forward = lambda x: -x
seen = tested(3)
assert seen == -3, (
    "One instance was given a forward of its own that returns -x. Called "
    "with 3 it returned " + str(seen) + ", expected -3."
)
assert Tested()(3) == 6, (
    "Another instance returned " + str(Tested()(3)) + " for 3, expected 6."
)
