"""The digits are turned around.

Breaks: "If two codes differ in one character only, their ids are at least 100 apart."
"""


def encode(number: int) -> str:
    rest = number
    code = ""
    for _ in range(LENGTH):
        rest, digit = divmod(rest, len(ALPHABET))
        code = code + ALPHABET[digit]
    return code


def decode(code: str) -> int | None:
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    shuffled = 0
    for character in reversed(code):
        shuffled = shuffled * len(ALPHABET) + ALPHABET.index(character)
    return shuffled
