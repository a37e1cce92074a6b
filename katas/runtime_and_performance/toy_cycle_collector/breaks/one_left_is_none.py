"""One reference that is left does not count.

Breaks: "An object that is referred to from outside can be reached."
"""


def _held_from_outside(objects):
    left = {one: count for one, (count, _) in objects.items()}
    for _, referents in objects.values():
        for referent in referents:
            if referent in left:
                left[referent] -= 1
    return {one for one, count in left.items() if count > 1}
