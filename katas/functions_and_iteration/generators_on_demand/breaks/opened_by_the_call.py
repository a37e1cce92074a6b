"""Opened by the call.

Breaks: "nothing is opened, taken or asked for before the first item is wanted"
"""


def records(open_source: Callable[[], Any]) -> Iterator[tuple[str, int]]:
    """The (account, cents) of each line; the source is open while records are being taken."""
    opened = open_source()

    def generate():
        with opened as lines:
            for line in lines:
                if line.strip():
                    account, cents = line.split(",")
                    yield account, int(cents)

    return generate()
