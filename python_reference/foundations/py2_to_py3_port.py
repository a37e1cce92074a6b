"""Bills of a waterworks: a module of 2009, ported to Python 3."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal


def parse(data: bytes) -> tuple[str, int, str]:
    """The meter, cents and place of one line."""
    meter, cents, place = data.decode("utf-8").rstrip("\n").split(";")
    return meter, int(cents), place


def shares(cents: int, ways: int) -> list[int]:
    """The amount in whole cents, split as evenly as it goes."""
    share, rest = divmod(cents, ways)
    return [share + 1] * rest + [share] * (ways - rest)


def ranked(entries: list[tuple[str, int | None]]) -> list[tuple[str, int | None]]:
    """The entries by amount; those without an amount come first."""
    return sorted(entries, key=lambda entry: (entry[1] is not None, entry[1]))


def report(amounts: Iterable[str]) -> tuple[int, list[int]]:
    """The total of all amounts, and the refunds among them."""
    cents = [int(amount) for amount in amounts]
    return sum(cents), [amount for amount in cents if amount < 0]


def rounded(number: float) -> int:
    """The nearest integer; halves are rounded away from zero."""
    return int(Decimal(number).to_integral_value(ROUND_HALF_UP))
