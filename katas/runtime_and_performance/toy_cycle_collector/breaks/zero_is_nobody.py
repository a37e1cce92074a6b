"""The id 0 is passed over.

Breaks: "A key is the id of an object, an int."
"""


def _held_from_outside(objects):
    left = {one: count for one, (count, _) in objects.items()}
    for _, referents in objects.values():
        for referent in referents:
            if referent and referent in left:
                left[referent] -= 1
    return {one for one, count in left.items() if count > 0}
