"""`batch.clear()` saves making a new list for each batch.

The consumer was handed that very list, not a copy of it. What it kept is emptied under its hands: all batches are one
object, with the contents of the last, or with none. Begin a new one: `batch = []`.

Fails: each_batch_is_a_list_of_its_own
"""


def _batches(iterable, size):
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch.clear()
    if batch:
        yield batch
