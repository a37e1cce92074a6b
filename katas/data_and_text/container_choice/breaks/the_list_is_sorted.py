"""top sorts the list.

Breaks: "If it is a list, it is not changed."
"""


def top(paths, n):
    ranks = Counter(paths := paths if isinstance(paths, list) else list(paths)).most_common(n)
    paths.sort(key=str)
    return ranks
