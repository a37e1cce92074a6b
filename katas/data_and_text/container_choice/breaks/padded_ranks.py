"""A ranking is always n long.

Breaks: "`n` may be 0, or larger than the number of
  paths."
"""


def top(paths, n):
    ranks = Counter(paths).most_common(n)
    return ranks + [(None, 0)] * (n - len(ranks))
