"""Empty batch at the end.

Breaks: "There are no empty lists"
"""


def _batches(iterable: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(iterable)
    while True:
        batch = list(islice(iterator, size))
        yield batch
        if len(batch) < size:
            return
