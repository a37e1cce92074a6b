"""The collector frees cycles.

And all that hangs from them: once a dead cycle is gone, nobody holds the rest. {{what_nobody_holds_is_garbage: message}}. CPython takes the whole group that cannot be reached.

Fails: what_nobody_holds_is_garbage
"""


def unreachable(objects: _Objects) -> set[int]:
    def comes_back(start: int) -> bool:
        seen: set[int] = set()
        pending = list(objects[start][1])
        while pending:
            one = pending.pop()
            if one == start:
                return True
            if one in objects and one not in seen:
                seen.add(one)
                pending.extend(objects[one][1])
        return False

    alive = _held_from_outside(objects)
    return {one for one in objects if one not in alive and comes_back(one)}
