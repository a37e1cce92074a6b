"""Zero is allowed.

Breaks: "a `size` below 1 raises `ValueError`"
"""


def batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Lists of `size` items, the last one perhaps shorter. ValueError at once for a size below one."""
    if size < 0:
        raise ValueError(f"size must be at least 1, not {size}")
    return _batches(iterable, size)
