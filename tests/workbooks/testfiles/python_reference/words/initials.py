class NoName(ValueError):
    """There is nothing to take initials of."""


def initials(name):
    """The initials of a name in capitals."""
    if not name.split():
        raise NoName(name)
    return "".join(part[0] for part in name.split()).upper()
