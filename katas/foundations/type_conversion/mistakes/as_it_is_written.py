"""The word is looked up as it stands.

People write `Yes`, editors leave a space at the end, and {{flags_are_words: call}} gave {{flags_are_words: actual}}.
Bring text into one form before it is compared: `raw.strip().lower()`.

Breaks: "Capital letters and white space around the word do not matter."
Fails: flags_are_words
"""


def parse_setting(raw: str, kind: type[bool | int | Decimal]) -> bool | int | Decimal:
    try:
        if kind is bool:
            return _FLAGS[raw]
        return kind(raw)
    except (KeyError, ValueError, InvalidOperation):
        raise ValueError(f"not a value of type {kind.__name__}: {raw!r}") from None
