"""An id that is no key is garbage.

Breaks: "An id that is referred to and is no key belongs to something that is not tracked, and is passed over."
"""


def unreachable(objects):
    alive = _held_from_outside(objects)
    pending = list(alive)
    while pending:
        for referent in objects[pending.pop()][1]:
            if referent in objects and referent not in alive:
                alive.add(referent)
                pending.append(referent)
    every = set(objects).union(*(referents for _, referents in objects.values()))
    return every - alive
