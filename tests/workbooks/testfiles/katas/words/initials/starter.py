class NoName(ValueError):
    """There is nothing to take initials of."""


def initials(name):
    """The initials of a name in capitals."""
    return name  # TODO
