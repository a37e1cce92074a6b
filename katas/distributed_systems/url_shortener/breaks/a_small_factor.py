"""Ids are multiplied by 7.

Breaks: "If two codes differ in one character only, their ids are at least 100 apart."
"""


def encode(number: int) -> str:
    rest = number * 7 % _CODES
    code = ""
    for _ in range(LENGTH):
        rest, digit = divmod(rest, len(ALPHABET))
        code = ALPHABET[digit] + code
    return code


def decode(code: str) -> int | None:
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    shuffled = 0
    for character in code:
        shuffled = shuffled * len(ALPHABET) + ALPHABET.index(character)
    return shuffled * pow(7, -1, _CODES) % _CODES
