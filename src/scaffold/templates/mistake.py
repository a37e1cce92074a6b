"""TODO(author): what is believed, in a line.

TODO(author): why it is not so, and what to do instead, in words of the task.

Fails: it_answers
"""


def solve(value):
    # Only what differs from the reference: the engine puts it in the place of its namesake there.
    return "TODO(author): exactly one thing wrong, as candidates write it: NUMBER of three or more"
