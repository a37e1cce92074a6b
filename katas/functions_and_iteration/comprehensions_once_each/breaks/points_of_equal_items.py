"""Equal items are scored once.

Breaks: "two equal items are two items"
"""


def strong_scores(items, score, threshold):
    items = list(items)
    points = {item: score(item) for item in set(items)}
    return [(item, points[item]) for item in items if points[item] >= threshold]
