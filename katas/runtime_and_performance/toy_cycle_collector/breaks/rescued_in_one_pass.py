"""The table is gone through once, in its order.

Breaks: "So can everything that a reachable object refers to."
"""


def unreachable(objects):
    alive = _held_from_outside(objects)
    for one, (_, referents) in objects.items():
        if one in alive:
            alive.update(referent for referent in referents if referent in objects)
    return set(objects) - alive
