"""An item with exactly the threshold is left out.

Breaks: "whose points are `threshold`
or more"
"""


def strong_scores(items, score, threshold):
    return [(item, points) for item in items if (points := score(item)) > threshold]
