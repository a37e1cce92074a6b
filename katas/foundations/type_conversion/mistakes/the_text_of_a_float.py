"""`Decimal(str(float(raw)))` gets rid of the float's error.

`str` shows the shortest text that leads to the same float, so small amounts look right. What the text said beyond 16
digits is lost, and so are zeros at the end: {{numbers_keep_their_digits: call}} gave
{{numbers_keep_their_digits: actual}}. Leave the float out.

Fails: numbers_keep_their_digits
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return Decimal(str(float(raw))) if kind is Decimal else kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
