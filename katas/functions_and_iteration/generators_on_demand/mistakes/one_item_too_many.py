"""When the next item does not fit any more, the batch is full.

To know that, you had to take the next item. It waits in your buffer while the consumer is at work: 11 are taken where
10 were handed out, and from a queue the full batch is not even handed out before an eleventh message has come. Ask
after the `append` whether the batch is full.

Fails: batches_take_only_what_they_hand_out
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
        if len(batch) == size:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def walk(node):
    yield node.name
    total = 1
    for child in node.children():
        total += yield from walk(child)
    return total
