"""A number in base 62 is a code.

It is one, and the next link has the next one. Everybody with a link can read the one that was made before it, by changing the
last character: {{the_neighbour_is_somebody_else: message}}. Shuffle the number first, in a way that can be undone.

Fails: the_neighbour_is_somebody_else
"""


def encode(number: int) -> str:
    rest = number
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
    return shuffled
