"""`Decimal(float(raw))` reads a decimal number.

`float` has rounded the text to the nearest binary fraction, and `Decimal` shows what that is: {{numbers_keep_their_digits: call}} gave
{{numbers_keep_their_digits: actual}}. `Decimal(raw)` reads the text itself.

Fails: numbers_keep_their_digits
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(float(raw)) if kind is Decimal else kind(raw)
    except (KeyError, ValueError):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
