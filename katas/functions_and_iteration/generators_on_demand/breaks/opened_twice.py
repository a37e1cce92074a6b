"""Opened twice.

Breaks: "After *n* records no more lines have been read than it took to get them"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    open_source().close()
    with open_source() as lines:
        for line in lines:
            if line.strip():
                account, cents = line.split(",")
                yield account, int(cents)
