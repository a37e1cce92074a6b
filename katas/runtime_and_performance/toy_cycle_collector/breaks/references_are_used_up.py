"""References are taken off the lists.

Breaks: "The table is not changed."
"""


def unreachable(objects):
    alive = _held_from_outside(objects)
    pending = list(alive)
    while pending:
        referents = objects[pending.pop()][1]
        while referents:
            referent = referents.pop()
            if referent in objects and referent not in alive:
                alive.add(referent)
                pending.append(referent)
    return set(objects) - alive
