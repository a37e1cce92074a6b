"""The last id has the code of the first.

Breaks: "`encode(number)` returns the code of an id from 0 to 62⁶ − 1"
"""


def encode(number: int) -> str:
    rest = number % (_CODES - 1) * _STEP % _CODES
    code = ""
    for _ in range(LENGTH):
        rest, digit = divmod(rest, len(ALPHABET))
        code = ALPHABET[digit] + code
    return code
