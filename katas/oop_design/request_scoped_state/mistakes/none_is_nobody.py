"""A user that is None is no user.

Here None is one, the anonymous visitor, and so is an empty name: {{overlapping_requests_keep_apart: message}}. `get()` without a
default knows whether something was set.

Breaks: "A user is any hashable value, `None` and `""` included."
Fails: overlapping_requests_keep_apart, carts_live_in_the_store
"""


def current_user():
    user = _user.get(None)
    if not user:
        raise LookupError("no request")
    return user
