"""A line break at the end is allowed.

Breaks: "For any other text, `decode` returns `None`."
"""


def decode(code: str) -> int | None:
    code = code.removesuffix("\n")
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    shuffled = 0
    for character in code:
        shuffled = shuffled * len(ALPHABET) + ALPHABET.index(character)
    return shuffled * _BACK % _CODES
