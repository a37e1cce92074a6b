"""The count comes first.

Breaks: "returns a list of tuples `(path, count)` for the `n` most frequent paths, most frequent first"
"""


def top(paths, n):
    return [(count, path) for path, count in Counter(paths).most_common(n)]
