"""Pipelines over a feed of events that does not end."""


def sessions(events):
    """`(user, items)` for each run of events of one user."""
    # TODO: this waits for the end of the feed, and it makes one session of all events of a user.
    found = {}
    for user, item in events:
        found.setdefault(user, []).append(item)
    return iter(found.items())


def first_page(stream, skip, size):
    """`size` items of the stream, after the first `skip`."""
    # TODO: an endless stream has no list.
    return list(stream)[skip : skip + size]


def deltas(values):
    """The differences between neighbours."""
    # TODO: not every iterable has an index, or an end.
    return iter([values[i + 1] - values[i] for i in range(len(values) - 1)])


def fair_merge(*streams):
    """One item of each stream in turn, until all have ended."""
    # TODO: the extra mile
    return iter([])
