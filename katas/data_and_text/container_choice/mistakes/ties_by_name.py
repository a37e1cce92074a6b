"""Sorting pairs of count and path backwards puts the most frequent first.

It does, and with equal counts the path decides, the last in the alphabet first: {{the_most_frequent_come_first: call}} came to
{{the_most_frequent_come_first: actual}}. Sort by the count alone: Python's sort leaves ties as they came.

Breaks: "among
  equal counts, the path that occurred first comes first"
Fails: the_most_frequent_come_first
"""


def top(paths, n):
    ranks = sorted(((count, str(path), path) for path, count in Counter(paths).items()), reverse=True)
    return [(path, count) for count, _, path in ranks[:n]]
