"""Settings that are read from text, and seats that count."""

from decimal import Decimal


def parse_setting(raw, kind):
    """Read the text `raw` as a bool, an int or a Decimal."""
    # TODO: see which kind is asked for.
    return raw


class Seats:
    """A number of seats."""

    def __init__(self, count):
        self.count = count

    # TODO: the methods that Python asks
