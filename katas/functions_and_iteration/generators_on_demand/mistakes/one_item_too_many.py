"""When the next item does not fit any more, the batch is full.

To know that, you had to take the next item. It waits in your buffer while the consumer is at work: one more is taken
than was handed out, and from a queue the full batch is not even handed out before the next message has come. Ask
after the `append` whether the batch is full.

Fails: batches_take_only_what_they_hand_out
"""


def _batches(iterable, size):
    batch = []
    for item in iterable:
        if len(batch) == size:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch
