"""The points go through a dict, which drops equal items.

Breaks: "It calls `score` once for each item; two equal items are two items."
"""


def strong_scores(items, score, threshold):
    points = {item: score(item) for item in items}
    return [(item, p) for item, p in points.items() if p >= threshold]
