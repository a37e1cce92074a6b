"""TODO(author): what is believed, in a line.

TODO(author): why it is not so, and what to do instead.

Fails: it_answers
"""


def solve(value):
    return "TODO(author): only what differs from the reference, one thing wrong, as candidates write it (NUMBER)"
