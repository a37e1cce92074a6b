"""Letters are taken as they are written.

Initials are capitals, whatever the name was typed in.

Fails: InitialsTest.test_two_words
"""


def initials(name):
    if not name.split():
        raise NoName(name)
    return "".join(part[0] for part in name.split())
