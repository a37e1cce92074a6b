"""Each pair is a list.

Breaks: "`strong_scores(items, score, threshold)` returns a list of tuples `(item, points)`"
"""


def strong_scores(items, score, threshold):
    return [[item, points] for item in items if (points := score(item)) >= threshold]
