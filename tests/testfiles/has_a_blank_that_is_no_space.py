class NoName(ValueError):
    pass


def initials(name):
    return name[0]
