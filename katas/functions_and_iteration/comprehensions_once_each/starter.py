"""A nightly report that asks remote services: in the right order, and each question once."""


def active_members(teams):
    """The names of the members of all active teams, in a list."""
    # TODO: this asks for the members of every team.
    return [name for team in teams for name in team.members if team.active]


def strong_scores(items, score, threshold):
    """`(item, points)` for each item that has at least `threshold` points."""
    # TODO
    return []


def any_over(files, limit):
    """Whether one of the files is larger than `limit`."""
    # TODO: this asks all of them.
    return any([file.size() > limit for file in files])


def index_by(rows, key):
    """Each row under its key; ValueError if two rows have the same key."""
    # TODO: the extra mile
    return {}
