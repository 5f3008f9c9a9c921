def make_counter():
    count = 0

    def count_up():
        nonlocal count
        count += 1
        return count

    return count_up


first = make_counter()
second = make_counter()
print(first(), first(), second())
print(hasattr(first, "count"))
