"""A map object.

Breaks: "`records` and `walk` return generators."
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    def generate():
        with open_source() as lines:
            for line in lines:
                if line.strip():
                    account, cents = line.split(",")
                    yield account, int(cents)

    return map(tuple, generate())
