"""Closed at the end only.

Breaks: "once opened, the source is closed when the lines are used up, when a line raised, and when the
consumer stops early and closes the generator"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    lines = open_source()
    for line in lines:
        if line.strip():
            account, cents = line.split(",")
            yield account, int(cents)
    lines.close()
