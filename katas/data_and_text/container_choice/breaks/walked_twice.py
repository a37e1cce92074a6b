"""The argument is walked twice.

Breaks: "The first argument of
each is any iterable, which may be a generator: it can be walked once."
"""


def unique(items):
    return list(dict.fromkeys(item for item in items)) or list(items)


def top(paths, n):
    counts = dict.fromkeys(paths, 0)
    for path in paths:
        counts[path] += 1
    return sorted(counts.items(), key=lambda rank: -rank[1])[:n]
