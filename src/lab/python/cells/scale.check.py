tested = Scale(4, 8)
seen = [tested(value) for value in [4, 8, 5, 6]]
assert seen == [0, 1, 0.25, 0.5], (
    "With low 4 and high 8, the values 4, 8, 5 and 6 became " + str(seen)
    + ", expected [0, 1, 0.25, 0.5]."
)
assert tested.outside == 0, (
    "Four values between low and high, the two ends among them: outside is "
    + str(tested.outside) + ", expected 0."
)
seen = [tested(value) for value in [2, 10]]
assert seen == [-0.5, 1.5], (
    "With low 4 and high 8, the values 2 and 10 became " + str(seen)
    + ", expected [-0.5, 1.5]: they are scaled like all others."
)
assert tested.outside == 2, (
    "After the values 2 and 10 outside is " + str(tested.outside)
    + ", expected 2."
)
assert Scale(0, 1).outside == 0, (
    "A new Scale starts with outside " + str(Scale(0, 1).outside)
    + ", expected 0."
)
