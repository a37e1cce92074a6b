"""`bool(raw)` reads a flag.

It asks whether the text is empty: {{flags_are_words: call}} gave {{flags_are_words: actual}}, since `"false"` has five characters. Calling
a type converts by that type's rules. For flags in words you need a table of your own.

Fails: flags_are_words, bad_text_is_refused
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        return kind(raw)
    except (ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
