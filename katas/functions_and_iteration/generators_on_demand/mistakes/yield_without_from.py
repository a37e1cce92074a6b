"""`yield walk(child)` yields what `walk(child)` yields.

It yields one object: the generator that `walk(child)` returned, which nobody has started. `yield from` delegates to it: it
hands each of its items to the consumer, and its value is what the child's `walk` returned in the end.

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
        yield walk(child)
        total += 1
    return total
