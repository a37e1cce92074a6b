"""What a log answers, with the container that fits each question."""


def unique(items):
    """Each item once, in the order of its first occurrence."""
    # TODO: this remembers nothing that it has met.
    return list(items)


def latest(stream, n):
    """The last `n` items of the stream."""
    # TODO


def paths_by_host(hits):
    """The paths that each host asked for, in their order."""
    # TODO


def top(paths, n):
    """The `n` most frequent paths with their counts."""
    # TODO


def settings(cli, env, defaults):
    """For the extra mile: a view of three dicts."""
    # TODO
