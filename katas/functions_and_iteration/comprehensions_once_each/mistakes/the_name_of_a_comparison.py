"""`(points := score(item) >= threshold)` names the score.

It names the result of the comparison, since `:=` binds more weakly than `>=`: the points came out as `True`, in
{{strong_items_with_their_points: actual}}. Put the parentheses around the call: `(points := score(item)) >= threshold`.

Fails: strong_items_with_their_points
"""


def strong_scores(items, score, threshold):
    return [(item, points) for item in items if (points := score(item) >= threshold)]
