"""Settings that are read from text, and seats that count."""

from decimal import Decimal, InvalidOperation
from types import NotImplementedType

_FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "1"), True),
    **dict.fromkeys(("false", "no", "off", "0"), False),
}


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    """Read the text `raw` as a bool, an int or a Decimal."""
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None


class Seats:
    """A number of seats."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __index__(self) -> int:
        return self.count

    def __bool__(self) -> bool:
        return self.count > 0

    def __add__(self, other: "Seats | int") -> "Seats | NotImplementedType":
        if not isinstance(other, (Seats, int)):
            return NotImplemented
        return Seats(self.count + int(other))

    __radd__ = __add__
