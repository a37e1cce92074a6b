"""Letters and digits of any script count.

Breaks: "For any other text, `decode` returns `None`."
"""


def decode(code: str) -> int | None:
    if len(code) != LENGTH or not code.isalnum():
        return None
    shuffled = 0
    for character in code:
        shuffled = shuffled * len(ALPHABET) + max(ALPHABET.find(character), 0)
    return shuffled * _BACK % _CODES
