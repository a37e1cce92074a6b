"""Everything conforms.

Breaks: "and `False` if it has none"
"""


class SupportsPing(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return True


def can_ping(thing):
    ping = getattr(thing, "ping", None)
    if not callable(ping):
        return False
    try:
        inspect.signature(ping).bind()
    except TypeError:
        return False
    return True
