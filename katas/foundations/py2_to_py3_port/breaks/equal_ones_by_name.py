"""Equal amounts are sorted by name.

Breaks: "Equal ones keep their order."
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: (entry[1] is not None, entry[1] or 0, entry[0]))
