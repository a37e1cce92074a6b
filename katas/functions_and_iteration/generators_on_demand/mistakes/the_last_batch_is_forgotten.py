"""Each batch is handed out when it is full.

The last one rarely is. The loop ends while items wait in the buffer, the function ends with it, and up to `size - 1`
payments are never booked, without an error. After the loop, hand out what is left, if anything is.

Fails: batches_hold_all_items
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


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        total += yield from walk(child)
    return total
