"""Checked beforehand.

Breaks: "but only once it is reached"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    with open_source() as lines:
        lines = [(line, line.split(",")[1])[0] for line in lines if line.strip()]
        for line in lines:
            if line.strip():
                account, cents = line.split(",")
                yield account, int(cents)
