"""Ranks are lists.

Breaks: "returns a list of tuples `(path, count)` for the `n` most frequent paths, most frequent first"
"""


def top(paths, n):
    return [list(rank) for rank in Counter(paths).most_common(n)]
