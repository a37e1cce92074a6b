"""isinstance with a protocol tells whether the call works.

It looks whether the name is there. For a `ping` that takes a host can_ping said
{{the_call_has_to_fit: can_ping for ping(host)}}, and the call would raise TypeError. Parameters are seen by a type
checker, and at run time by `inspect.signature`.

Breaks: "`True` if `x` has a `ping` that can be called without arguments, and `False` otherwise."
Fails: the_call_has_to_fit
"""


def can_ping(thing):
    return isinstance(thing, SupportsPing)
