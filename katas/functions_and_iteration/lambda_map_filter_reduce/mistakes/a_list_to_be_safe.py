"""`map` needs a `list` around it, or nothing happens.

Nothing happens *yet*: `map` and `filter` work when a value is wanted. The list takes every user before that. Users taken by the call:
{{emails_come_on_demand: users taken by the call}}. Return the iterator.

Fails: emails_come_on_demand
"""


def active_emails(users):
    return iter(list(map(lambda user: user.email.lower(), filter(lambda user: user.active, users))))
