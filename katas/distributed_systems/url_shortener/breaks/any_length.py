"""Codes of any length are decoded.

Breaks: "For any other text, `decode` returns `None`."
"""


def decode(code: str) -> int | None:
    if not set(code) <= set(ALPHABET):
        return None
    shuffled = 0
    for character in code:
        shuffled = shuffled * len(ALPHABET) + ALPHABET.index(character)
    return shuffled * _BACK % _CODES
