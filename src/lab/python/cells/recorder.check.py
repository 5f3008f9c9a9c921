first, second = Recorder(), Recorder()
first(0.9)
first(0.5)
assert second.values == [], (
    "One recorder was called twice, and another that was never called holds "
    + str(second.values) + ", expected []."
)
seen = second(0.3)
assert seen == 1, (
    "The first call of a new recorder returned " + str(seen)
    + ", expected 1, the number of values that it holds."
)
assert first.values == [0.9, 0.5], (
    "A recorder called with 0.9 and 0.5 holds " + str(first.values)
    + ", expected [0.9, 0.5]."
)
