"""First get everything together, then yield.

`children = node.children()` in front of the `yield` is a query for a node whose own name may be the last one that
anybody wanted. Each `next()` then pays for a step that it does not need. What is needed only to go on belongs behind
the `yield`.

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
    children = node.children()
    yield node.name
    total = 1
    for child in children:
        total += yield from walk(child)
    return total
