"""Blank only if empty.

Breaks: "lines that are blank are passed over"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    with open_source() as lines:
        for line in lines:
            if line != "\n":
                account, cents = line.split(",")
                yield account, int(cents)
