"""The collector's question: which objects can nobody reach any more?"""

from collections import deque
from collections.abc import Mapping, Sequence

_Objects = Mapping[int, tuple[int, Sequence[int]]]


def unreachable(objects: _Objects) -> set[int]:
    """Return the ids of the objects that cannot be reached from outside of the table."""
    alive = _held_from_outside(objects)
    pending = list(alive)
    while pending:
        for referent in objects[pending.pop()][1]:
            if referent in objects and referent not in alive:
                alive.add(referent)
                pending.append(referent)
    return set(objects) - alive


def path_to(objects: _Objects, wanted: int) -> list[int]:
    """The extra mile: return a shortest chain of references that keeps `wanted` alive."""
    reached_from: dict[int, int | None] = dict.fromkeys(_held_from_outside(objects))
    pending = deque(reached_from)
    while pending and wanted not in reached_from:
        holder = pending.popleft()
        for referent in objects[holder][1]:
            if referent in objects and referent not in reached_from:
                reached_from[referent] = holder
                pending.append(referent)
    path: list[int] = []
    step = wanted if wanted in reached_from else None
    while step is not None:
        path.append(step)
        step = reached_from[step]
    return path[::-1]


def _held_from_outside(objects: _Objects) -> set[int]:
    """Return the ids of the objects whose count is not explained by the references inside of the table."""
    left = {one: count for one, (count, _) in objects.items()}
    for _, referents in objects.values():
        for referent in referents:
            if referent in left:
                left[referent] -= 1
    return {one for one, count in left.items() if count > 0}
