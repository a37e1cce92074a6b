"""A flag is on if its word is one of four; otherwise it is off.

A slip of the pen is then a decision: {{bad_text_is_refused: call}} gave {{bad_text_is_refused: actual}}. Someone who wrote `ture` will search for
a long time. Both lists have to be asked, and the rest refused.

Fails: bad_text_is_refused
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    if kind is bool:
        return raw.strip().lower() in ("true", "yes", "on", "1")
    try:
        return kind(raw)
    except (ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
