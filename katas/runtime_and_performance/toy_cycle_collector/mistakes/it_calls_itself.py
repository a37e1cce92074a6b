"""Rescuing is recursive: an object, then all that it refers to.

As deep as the chain is long, and Python stops at about a thousand calls: {{the_table_may_be_long: message}}. A linked list is such a chain. A list of what is still to be looked at needs no depth.

Breaks: "It may hold 50,000 objects in one chain."
Fails: the_table_may_be_long
"""


def unreachable(objects: _Objects) -> set[int]:
    alive: set[int] = set()

    def rescue(one: int) -> None:
        if one in objects and one not in alive:
            alive.add(one)
            for referent in objects[one][1]:
                rescue(referent)

    for one in _held_from_outside(objects):
        rescue(one)
    return set(objects) - alive
