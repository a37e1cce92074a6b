"""What a generator gives back, it gives back by `yield`.

A `yield` goes to whoever iterates: the shop now has a category named 6, and one more at every level. What a generator
has to say at its end it says by `return`: that is the value of `yield from`, carried by `StopIteration`, and no loop
ever sees it.

Fails: walk_asks_when_it_gets_there
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
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        for name in walk(child):
            yield name
            total += 1
    yield total
