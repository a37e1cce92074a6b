"""One user is read ahead.

Breaks: "for each email no more than it needs."
"""


def active_emails(users):
    users = iter(users)
    ahead = next(users, None)
    for user in users:
        if ahead.active:
            yield ahead.email.lower()
        ahead = user
    if ahead is not None and ahead.active:
        yield ahead.email.lower()
