"""The best item comes first.

Breaks: "in their order"
"""


def strong_scores(items, score, threshold):
    found = [(item, points) for item in items if (points := score(item)) >= threshold]
    return sorted(found, key=lambda pair: -pair[1])
