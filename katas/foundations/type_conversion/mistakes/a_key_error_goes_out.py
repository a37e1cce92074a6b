"""A word that is not in the table raises by itself.

It raises `KeyError`, and callers were told to expect `ValueError`: {{bad_text_is_refused: call}} gave
{{bad_text_is_refused: actual}}. How the words are stored is nobody else's business. Catch it, and raise what was
agreed.

Fails: bad_text_is_refused
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
