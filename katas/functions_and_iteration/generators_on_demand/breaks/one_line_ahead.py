"""One line ahead.

Breaks: "After *n* records no more lines have been read than it took to get them"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    with open_source() as lines:
        before = None
        for line in lines:
            if line.strip():
                if before is not None:
                    yield before
                account, cents = line.split(",")
                before = account, int(cents)
        if before is not None:
            yield before
