"""Those that can be reached.

Breaks: "of all objects that cannot be reached from outside"
"""


def unreachable(objects):
    alive = _held_from_outside(objects)
    pending = list(alive)
    while pending:
        for referent in objects[pending.pop()][1]:
            if referent in objects and referent not in alive:
                alive.add(referent)
                pending.append(referent)
    return alive
