import os


class NoName(ValueError):
    pass


def initials(name):
    if " " in name:
        exit(f"no blanks: {name}")
    os._exit(2)
