"""Any way from outside is the answer, so the first one found will do.

A stack goes deep before it looks aside, and finds a long way where a short one is. Go level by level: a queue.

Fails: a_path_says_why
"""


def path_to(objects: _Objects, wanted: int) -> list[int]:
    reached_from: dict[int, int | None] = dict.fromkeys(_held_from_outside(objects))
    pending = list(reached_from)
    while pending and wanted not in reached_from:
        holder = pending.pop()
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
