"""Iterators only.

Breaks: "takes any iterable, also an endless one"
"""


def _batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iterable
    while batch := list(islice(iterator, size)):
        yield batch
