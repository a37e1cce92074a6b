"""The decimal number is normalized.

Breaks: "a decimal number, as `Decimal` reads it, with exactly the digits of the text"
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return Decimal(raw).normalize() if kind is Decimal else kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
