"""Looks at the batch again.

Breaks: "each is a list of its own, which the consumer may keep and change"
"""


def _batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(iterable)
    while batch := list(islice(iterator, size)):
        yield batch
        if len(batch) < size:
            return
