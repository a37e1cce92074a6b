"""Bad text is `None`.

Breaks: "Text that is none of these raises `ValueError`"
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        return None
