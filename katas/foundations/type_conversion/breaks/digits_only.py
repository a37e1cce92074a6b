"""A whole number consists of digits.

Breaks: "`int`: a whole number, as `int` reads it."
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    if kind is int and not raw.isdigit():
        raise ValueError(f"not an int: {raw!r}")
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
