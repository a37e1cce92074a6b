"""What can be called without arguments has no parameters.

It may have parameters with defaults: for `ping(host='localhost', *more, timeout=1)` can_ping said
{{the_call_has_to_fit: can_ping for ping(host='localhost', *more, timeout=1)}}. Counting by hand has to think of
defaults, `*`, keywords and `self`; `inspect.signature(x.ping).bind()` knows the rules.

Breaks: "`True` if `x` has a `ping` that can be called without arguments, and `False` otherwise."
Fails: the_call_has_to_fit
"""


def can_ping(thing):
    if not isinstance(thing, SupportsPing) or not callable(thing.ping):
        return False
    return len(inspect.signature(thing.ping).parameters) == 0
