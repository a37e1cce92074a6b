"""Garbage is taken out of the table.

Breaks: "The table is not changed."
"""


def unreachable(objects):
    alive = _held_from_outside(objects)
    pending = list(alive)
    while pending:
        for referent in objects[pending.pop()][1]:
            if referent in objects and referent not in alive:
                alive.add(referent)
                pending.append(referent)
    dead = set(objects) - alive
    for one in dead:
        del objects[one]
    return dead
