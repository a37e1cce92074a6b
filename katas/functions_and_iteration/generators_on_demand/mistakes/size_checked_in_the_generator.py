"""The first line of the function is run first, so that is where arguments are checked.

Not in a generator function: calling it runs nothing of the body. The check waits for the first `next()`, and then raises
in the code of somebody who never saw the size. Split it: a plain function checks and returns the generator that a second
function makes.

Fails: a_wrong_size_is_refused_by_the_call
"""


def batches(iterable, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
