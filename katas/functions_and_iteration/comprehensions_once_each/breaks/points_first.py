"""The points stand before the item.

Breaks: "returns a list of tuples `(item, points)`"
"""


def strong_scores(items, score, threshold):
    return [(points, item) for item in items if (points := score(item)) >= threshold]
