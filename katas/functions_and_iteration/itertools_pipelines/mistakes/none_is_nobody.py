"""A loop begins with `current = None`, since there is no user yet.

None is a user of this feed. The first visitor looks as if the session had begun already, and `if current` later drops
sessions as well. Let `groupby` compare, or begin with an object that is nobody's.

Fails: a_session_is_a_run
"""


def sessions(events):
    current, items = None, []
    for user, item in events:
        if user != current:
            if current is not None:
                yield current, items
            current, items = user, []
        items.append(item)
    if current is not None:
        yield current, items
