"""References of an object to itself are left alone.

Breaks: "An object may refer to another one several times, and to itself."
"""


def _held_from_outside(objects):
    left = {one: count for one, (count, _) in objects.items()}
    for one, (_, referents) in objects.items():
        for referent in referents:
            if referent in left and referent != one:
                left[referent] -= 1
    return {one for one, count in left.items() if count > 0}
