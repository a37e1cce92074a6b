"""None if there is no path.

Fails: a_path_says_why

Breaks: "The list is empty if there is none, also if `wanted` is no key of the table."
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
    if wanted not in reached_from:
        return None
    path, step = [], wanted
    while step is not None:
        path.append(step)
        step = reached_from[step]
    return path[::-1]
