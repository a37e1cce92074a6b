"""An id that is no key is an error.

Breaks: "An id that is referred to and is no key belongs to something that is not tracked, and is passed over."
"""


def _held_from_outside(objects):
    left = {one: count for one, (count, _) in objects.items()}
    for _, referents in objects.values():
        for referent in referents:
            left[referent] -= 1
    return {one for one, count in left.items() if count > 0}
