"""A context variable wants a default: `default=None`.

Then outside of a request there is a user, None, who is a customer like any other here. {{outside_there_is_nobody: message}}. Without a
default, `get()` raises LookupError, which is what was asked for.

Breaks: "Outside of any request it raises `LookupError`."
Fails: outside_there_is_nobody, carts_live_in_the_store
"""


def current_user():
    return _user.get(None)
