"""Digits are divided off until nothing is left of the number.

A small number has fewer digits then, and none at all for 0: {{codes_are_numbers: message}}. A code of fixed length has its zeros in front, so
that what is no code can be told by its length.

Fails: codes_are_numbers
"""


def encode(number: int) -> str:
    rest = number * _STEP % _CODES
    code = ""
    while rest:
        rest, digit = divmod(rest, len(ALPHABET))
        code = ALPHABET[digit] + code
    return code
