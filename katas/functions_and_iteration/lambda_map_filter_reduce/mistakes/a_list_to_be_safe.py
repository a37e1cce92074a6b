"""An iterator over a list of all emails is as good.

A list, with brackets, `list` or `sorted`, takes every user before the caller has said how many emails it wants. Users taken by
the call: {{emails_come_on_demand: users taken by the call}}. `map` and `filter` do nothing until a value is wanted, so
return what they return.

Fails: emails_come_on_demand
"""


def active_emails(users):
    return iter(list(map(lambda user: user.email.lower(), filter(lambda user: user.active, users))))
