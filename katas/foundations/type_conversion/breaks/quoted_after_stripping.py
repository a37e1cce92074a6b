"""The text is quoted without the spaces around it.

Breaks: "with `repr(raw)` in its message"
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    raw = raw.strip()
    try:
        if kind is bool:
            return _FLAGS[raw.lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
