"""Two letters."""


def initials(name: str) -> str:
    """The first letter of each word, in capitals."""
    # TODO
    return name
