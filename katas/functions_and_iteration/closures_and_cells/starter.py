"""Quotas and handlers of a mail gateway, as functions that remember."""


def make_quota(limit):
    """Return `(take, left)`, two functions that share what remains of `limit`."""
    remaining = limit

    def take(n):
        # TODO: use up `n` mails and return True, or return False if fewer remain.
        return False

    def left():
        return remaining

    return take, left


def make_handlers(config, names):
    """Return one function for each name: it puts the prefix and its name before a text."""
    handlers = []
    for name in names:
        # TODO: all of these write the same name. And what do they keep in memory?
        handlers.append(lambda text: f"{config.prefix}{name}: {text}")
    return handlers
