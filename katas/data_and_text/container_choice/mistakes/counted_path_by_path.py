"""`count` tells how often each path occurs.

It walks through the whole log, and that once for each path:
{{the_most_frequent_come_first: comparisons that top makes among 50 paths, twice over}} comparisons. A Counter counts all of them in
one walk.

Breaks: "Given 50 items twice over, 100 in all, `unique` and `top` each make fewer than 1,000 comparisons of items."
Fails: the_most_frequent_come_first
"""


def top(paths, n):
    log = list(paths)
    ranks = [(path, log.count(path)) for path in dict.fromkeys(log)]
    return sorted(ranks, key=lambda rank: -rank[1])[:n]
