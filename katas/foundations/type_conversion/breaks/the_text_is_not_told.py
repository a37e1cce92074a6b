"""The exception keeps the text to itself.

Breaks: "Text that is none of these raises `ValueError`, and the exception's text contains `repr(raw)`."
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}") from None
