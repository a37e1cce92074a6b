"""A flag is a number.

Breaks: "reads the text `raw` as `kind` and returns a value of that very type"
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return int(_FLAGS[raw.strip().lower()])
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
