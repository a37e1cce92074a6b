"""Two letters."""


def initials(name: str) -> str:
    """The first letter of each word, in capitals."""
    return "".join(word[0] for word in name.split()).upper()
