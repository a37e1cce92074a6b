"""A loop begins with `current = None`, since there is no user yet.

None is a user of this feed, so "no user yet" looks the same as "a visitor who is not logged in": {{a_session_is_a_run: actual}}
came out, with items of one in the session of another. Let `groupby` compare, or begin with an object that is nobody's.

Fails: a_session_is_a_run
"""


def sessions(events):
    current, items = None, []
    for user, item in events:
        if current is not None and user != current:
            yield current, items
            items = []
        current = user
        items.append(item)
    if items:
        yield current, items
