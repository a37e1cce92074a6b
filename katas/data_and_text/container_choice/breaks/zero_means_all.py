"""The top 0 are all.

Breaks: "`n` may be 0, or larger than the number of
  paths."
"""


def top(paths, n):
    return Counter(paths).most_common(n or None)
