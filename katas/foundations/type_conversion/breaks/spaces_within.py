"""Spaces within a word do not matter either.

Breaks: "Capital letters and white space around the word do not matter."
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS["".join(raw.split()).lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
