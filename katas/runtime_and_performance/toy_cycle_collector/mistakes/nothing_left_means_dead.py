"""Of whose count nothing is left after the subtraction, that one is garbage.

Its references all come from inside, perhaps from an object that is alive: {{what_is_held_rescues: message}}. The subtraction finds those that are held from outside. What they lead to has to be rescued afterwards.

Breaks: "So can everything that a reachable object refers to."
Fails: what_is_held_rescues, the_real_collector_agrees
"""


def unreachable(objects: _Objects) -> set[int]:
    return set(objects) - _held_from_outside(objects)
