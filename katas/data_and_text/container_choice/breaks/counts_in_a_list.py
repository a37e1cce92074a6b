"""Counts are pairs in a list, which is searched.

Breaks: "Given 50 items twice over, 100 in all, `unique` and `top` each make fewer than 1,000 comparisons of items."
"""


def top(paths, n):
    found, counts = [], []
    for path in paths:
        if path in found:
            counts[found.index(path)] += 1
        else:
            found.append(path)
            counts.append(1)
    return sorted(zip(found, counts), key=lambda rank: -rank[1])[:n]
