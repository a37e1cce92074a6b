"""Unread meters come last.

Breaks: "Unread meters come before all amounts"
"""


def ranked(entries):
    return sorted(entries, key=lambda entry: (entry[1] is None, entry[1] or 0))
