"""`batch.clear()` saves making a new list for each batch.

The consumer was handed that very list, not a copy of it. What it kept is emptied under its hands: all batches are one
object, with the contents of the last, or with none. Begin a new one: `batch = []`.

Fails: each_batch_is_a_list_of_its_own
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
            batch.clear()
    if batch:
        yield batch


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        total += yield from walk(child)
    return total
