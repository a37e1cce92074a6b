"""Slicing needs a list, so `list(iterable)` comes first.

It takes everything before the first batch: forty million payments are in memory, and with an endless iterable the first
batch never comes. Batches need no slices: collect `size` items from the iterator, hand them out, go on
(`itertools.islice` does the collecting).

Fails: batches_take_only_what_they_hand_out, memory_does_not_grow_with_the_lines
"""


def records(open_source):
    with open_source() as lines:
        for line in lines:
            if line.strip():
                account, cents = line.split(",")
                yield account, int(cents)


def batches(iterable, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    return _batches(iterable, size)


def _batches(iterable, size):
    items = list(iterable)
    for start in range(0, len(items), size):
        yield items[start : start + size]


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        total += yield from walk(child)
    return total
