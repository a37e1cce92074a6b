"""Base 36.

Breaks: "six of the characters `0-9a-zA-Z`"
"""


def encode(number: int) -> str:
    rest = number * _STEP % _CODES
    code = ""
    for _ in range(LENGTH):
        rest, digit = divmod(rest, 36)
        code = ALPHABET[digit] + code
    return code


def decode(code: str) -> int | None:
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return None
    shuffled = 0
    for character in code:
        shuffled = shuffled * 36 + ALPHABET.index(character)
    return shuffled * _BACK % _CODES
