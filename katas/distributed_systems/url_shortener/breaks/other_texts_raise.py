"""A text that is no code raises ValueError.

Breaks: "For any other text, `decode` returns `None`."
"""


def decode(code: str) -> int | None:
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        raise ValueError(code)
    shuffled = 0
    for character in code:
        shuffled = shuffled * len(ALPHABET) + ALPHABET.index(character)
    return shuffled * _BACK % _CODES
