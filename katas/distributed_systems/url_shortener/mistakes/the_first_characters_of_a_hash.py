"""The first characters of a hash are a code.

Two of them may be equal, and with six of 62 digits that is likely with 300,000 links. And a hash has no way back: the code says
neither which id it is nor on which shard it lives. Here, {{codes_are_numbers: message}}.

Breaks: "Each text of six such characters is the code of one id, and `decode(code)` returns it."
Fails: codes_are_numbers
"""

import hashlib

_IDS: dict[str, int] = {}


def encode(number: int) -> str:
    rest = int(hashlib.sha256(str(number).encode()).hexdigest(), 16)
    code = ""
    for _ in range(LENGTH):
        rest, digit = divmod(rest, len(ALPHABET))
        code = ALPHABET[digit] + code
    _IDS[code] = number
    return code


def decode(code: str) -> int | None:
    return _IDS.get(code)
