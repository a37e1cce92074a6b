"""`close()` after the loop closes the source.

Only for those who get there. A consumer that has seen enough never resumes your generator: closing it raises
`GeneratorExit` at the `yield`, the loop is left there, and the line after it is not reached. A broken line leaves it
in the same way. `with`, or `try`/`finally` around the loop, is run in every case.

Fails: the_source_is_closed, leaving_a_loop_closes_the_source
"""


def records(open_source):
    lines = open_source()
    for line in lines:
        if line.strip():
            account, cents = line.split(",")
            yield account, int(cents)
    lines.close()


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
        total += yield from walk(child)
    return total
