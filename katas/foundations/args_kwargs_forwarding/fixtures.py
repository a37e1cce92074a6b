"""Handlers with all kinds of parameters, and a record of what reached them."""

from katabook import named

#: What reached the handlers, in order: (handler, positional arguments, keyword arguments).
arrived = []


class Thing:
    """A value with an identity, shown by its name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


REPLY = named(Thing("<the reply>"), "<the reply>")
USER = named(Thing("user"), "user")
ROOM = named(Thing("room"), "room")


def say(*args, **kwargs):
    """Takes everything."""
    arrived.append(("say", args, kwargs))
    return REPLY


def kick(user, /, *, reason="spam", loud=False):
    """One parameter by position only, the others by keyword only."""
    arrived.append(("kick", (user,), {"reason": reason, "loud": loud}))
    return REPLY


def invite(user, room="lobby"):
    """Two parameters, both ways."""
    arrived.append(("invite", (user, room), {}))
    return REPLY


def count(*args, **kwargs):
    """Answers with a number that is false."""
    arrived.append(("count", args, kwargs))
    return 0


def nothing(*args, **kwargs):
    """Has no answer."""
    arrived.append(("nothing", args, kwargs))


class Muted(Exception):
    """What `shout` raises."""


def shout(error):
    arrived.append(("shout", (error,), {}))
    raise error


def clumsy(*args, **options):
    """Takes its options apart while it works."""
    arrived.append(("clumsy", args, dict(options)))
    options.clear()
    options["left over"] = True
    return "clumsy"
