"""The path ends at the holder.

Fails: a_path_says_why

Breaks: "the last is `wanted`"
"""


def path_to(objects, wanted):
    reached_from = dict.fromkeys(_held_from_outside(objects))
    pending = deque(reached_from)
    while pending:
        holder = pending.popleft()
        for referent in objects[holder][1]:
            if referent in objects and referent not in reached_from:
                reached_from[referent] = holder
                pending.append(referent)
    path, step = [], reached_from.get(wanted)
    while step is not None:
        path.append(step)
        step = reached_from[step]
    return path[::-1]
