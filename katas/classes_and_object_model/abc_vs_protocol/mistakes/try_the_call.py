"""Whether a call works is seen by making it.

Then ping was called {{the_call_has_to_fit: calls of ping meanwhile}} times by a function that only wanted to know, and
a TypeError from inside of a good `ping` would be taken for a wrong call. `inspect.signature` looks and does not call.

Breaks: "It does not call it."
Fails: the_call_has_to_fit
"""

...


def can_ping(thing):
    try:
        thing.ping()
    except (AttributeError, TypeError):
        return False
    return True
