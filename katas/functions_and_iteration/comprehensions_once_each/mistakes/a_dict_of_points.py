"""A dict from items to their points calls `score` once for each item.

It has one entry for equal items: in a list that has 'ann' twice it found
{{each_item_is_scored_once: found in a list that has 'ann' twice}}. Two equal items are two rows of the report. Name the value
in the comprehension instead.

Breaks: "It calls `score` once for each item; two equal items are two items."
Fails: each_item_is_scored_once
"""


def strong_scores(items, score, threshold):
    points = {item: score(item) for item in items}
    return [(item, p) for item, p in points.items() if p >= threshold]
