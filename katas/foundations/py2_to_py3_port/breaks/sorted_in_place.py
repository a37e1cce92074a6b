"""The caller's list is sorted.

Breaks: "Return a new list of these tuples, the smallest amount first."
"""


def ranked(entries):
    entries.sort(key=lambda entry: (entry[1] is not None, entry[1] or 0))
    return entries
