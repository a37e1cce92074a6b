"""Each batch is handed out when it is full.

The last one rarely is. The loop ends while items wait in the buffer, the function ends with it, and up to `size - 1`
payments are never booked, without an error. After the loop, hand out what is left, if anything is.

Fails: batches_hold_all_items
"""


def _batches(iterable, size):
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
