"""First item taken by the call.

Breaks: "nothing is opened, taken or asked for before the first item is wanted"
"""


def batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Lists of `size` items, the last one perhaps shorter. ValueError at once for a size below one."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    iterator = iter(iterable)
    first = list(islice(iterator, size))
    return _chained(first, _batches(iterator, size))


def _chained(first, rest):
    if first:
        yield first
        yield from rest
