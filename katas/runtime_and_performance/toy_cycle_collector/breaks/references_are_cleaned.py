"""Ids that are not tracked are taken off the lists first.

Breaks: "The table is not changed."
"""


def unreachable(objects):
    for _, referents in objects.values():
        referents[:] = [referent for referent in referents if referent in objects]
    alive = _held_from_outside(objects)
    pending = list(alive)
    while pending:
        for referent in objects[pending.pop()][1]:
            if referent not in alive:
                alive.add(referent)
                pending.append(referent)
    return set(objects) - alive
