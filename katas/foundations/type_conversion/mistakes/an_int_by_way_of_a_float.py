"""`int(float(raw))` reads whole numbers in every spelling.

It also reads what is none, and cuts off the rest. And a float holds 53 bits, so a large number comes out as another
one: {{numbers_keep_their_digits: call}} gave {{numbers_keep_their_digits: actual}}. `int(raw)` is exact and strict.

Fails: numbers_keep_their_digits, bad_text_is_refused
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return int(float(raw)) if kind is int else kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
