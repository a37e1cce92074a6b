"""Tuples.

Breaks: "gives lists of `size` items in their order"
"""


def _batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(iterable)
    while batch := tuple(islice(iterator, size)):
        yield batch
