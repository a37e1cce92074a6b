"""First make the list of all points, then pair it with the items by `zip`.

`zip(items, points)` goes through `items` a second time. A list can be gone through twice; an iterator is used up by then:
{{each_item_is_scored_once: found among the items of an iterator}} were found. Make the points in the same pass.

Fails: each_item_is_scored_once
"""


def strong_scores(items, score, threshold):
    points = [score(item) for item in items]
    return [(item, p) for item, p in zip(items, points) if p >= threshold]
