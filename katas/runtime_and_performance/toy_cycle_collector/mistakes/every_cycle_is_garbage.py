"""A cycle is a leak.

A cycle that somebody holds is a data structure: a tree with parents, a linked list, a cache. {{what_is_held_lives: message}}. It is garbage if *all* references to it come from inside.

Fails: what_is_held_lives
"""


def unreachable(objects: _Objects) -> set[int]:
    def reached(start: int) -> set[int]:
        seen: set[int] = set()
        pending = list(objects[start][1])
        while pending:
            one = pending.pop()
            if one in objects and one not in seen:
                seen.add(one)
                pending.extend(objects[one][1])
        return seen

    cyclic = {one for one in objects if one in reached(one)}
    return cyclic.union(*(reached(one) for one in cyclic))
