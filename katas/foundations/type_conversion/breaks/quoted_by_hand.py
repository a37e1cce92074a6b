"""The text stands between quotes as it is.

Breaks: "with `repr(raw)` in its message"
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: '{raw}'") from None
