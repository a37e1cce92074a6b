"""What is callable can be called.

With the right arguments. A `ping(host)` is callable, and `ping()` is refused: can_ping said
{{the_call_has_to_fit: can_ping for ping(host)}} for it. `inspect.signature(x.ping).bind()` tries whether the call
would fit.

Breaks: "`True` if `x` has a `ping` that can be called without arguments, and `False` otherwise."
Fails: the_call_has_to_fit
"""

...


def can_ping(thing):
    return callable(getattr(thing, "ping", None))
