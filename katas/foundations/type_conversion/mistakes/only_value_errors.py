"""A type that cannot read a text raises `ValueError`.

`int` and `float` do. `Decimal` raises `InvalidOperation`, and a dictionary `KeyError`: {{bad_text_is_refused: call}} gave
{{bad_text_is_refused: actual}}. Catch what each of them raises, and raise the one that callers expect.

Fails: bad_text_is_refused
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw.strip().lower()]
        return kind(raw)
    except (KeyError, ValueError):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
