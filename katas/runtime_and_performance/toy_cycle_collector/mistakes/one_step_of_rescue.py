"""What is held keeps what it refers to.

And that keeps what *it* refers to: {{what_is_held_rescues: message}}. Go on until nobody new is found.

Fails: what_is_held_rescues, the_real_collector_agrees
"""


def unreachable(objects: _Objects) -> set[int]:
    alive = _held_from_outside(objects)
    for one in list(alive):
        alive.update(referent for referent in objects[one][1] if referent in objects)
    return set(objects) - alive
