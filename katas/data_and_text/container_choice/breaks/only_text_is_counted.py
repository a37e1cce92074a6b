"""Paths have to be text.

Breaks: "Paths are hashable."
"""


def top(paths, n):
    return Counter(str(path) for path in paths).most_common(n)
