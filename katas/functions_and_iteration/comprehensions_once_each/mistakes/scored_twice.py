"""`score(item)` in the result is the value that the condition has tested.

It is another call, for each item that gets through: {{each_item_is_scored_once: items that were scored}}. Name the value
where it is made, `(points := score(item)) >= threshold`, and use the name.

Fails: each_item_is_scored_once
"""


def strong_scores(items, score, threshold):
    return [(item, score(item)) for item in items if score(item) >= threshold]
