"""A ping with parameters is refused, whether they have defaults or not.

Breaks: "`True` if `x` has a `ping` that can be called without arguments, and `False` otherwise."
"""


def can_ping(thing):
    ping = getattr(thing, "ping", None)
    return callable(ping) and not inspect.signature(ping).parameters
