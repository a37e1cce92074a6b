"""A class that inherits from Protocol works with isinstance.

Protocols are made for type checkers. At run time `isinstance` raises TypeError, unless `@runtime_checkable` stands
above the class: by it you say that looking at names is good enough.

Breaks: "`isinstance(x, SupportsPing)` is `True` if `x` has a method `ping`, whatever its class inherits from, and
`False` if it has none."
Fails: strangers_conform_to_the_protocol
"""


class SupportsPing(Protocol):
    def ping(self):
        """Whether it is alive."""


def can_ping(thing):
    ping = getattr(thing, "ping", None)
    if not callable(ping):
        return False
    try:
        inspect.signature(ping).bind()
    except TypeError:
        return False
    return True
