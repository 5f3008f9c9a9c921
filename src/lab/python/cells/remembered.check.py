computed = []


@Remembered
def tested(a, b):
    computed.append((a, b))
    return None if a == b else a - b


seen = [tested(5, 2), tested(5, 2), tested(2, 5)]
assert seen == [3, 3, -3], (
    "a - b for (5, 2), (5, 2) and (2, 5) came out as " + str(seen)
    + ", expected [3, 3, -3]."
)
assert computed == [(5, 2), (2, 5)], (
    "Called with (5, 2), (5, 2), (2, 5), the function itself ran for "
    + str(computed) + ", expected [(5, 2), (2, 5)]."
)
assert tested.hits == 1, (
    "After one repeated call hits is " + str(tested.hits) + ", expected 1."
)
tested(1, 1)
tested(1, 1)
assert computed.count((1, 1)) == 1, (
    "A function that returns None was called twice with (1, 1) and ran "
    + str(computed.count((1, 1))) + " times, expected 1."
)


@Remembered
def other(a, b):
    return "other"


seen = other(5, 2)
assert seen == "other", (
    "A second remembered function, called with the arguments of the first, "
    "returned " + repr(seen) + ", expected 'other'."
)
