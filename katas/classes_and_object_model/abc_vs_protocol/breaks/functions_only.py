"""Only functions and methods can be called.

Breaks: "`True` if `x` has a `ping` that can be called without arguments, and `False` otherwise."
"""


def can_ping(thing):
    ping = getattr(thing, "ping", None)
    if not inspect.isroutine(ping):
        return False
    try:
        inspect.signature(ping).bind()
    except TypeError:
        return False
    return True
