"""The emails are not in lower case.

Breaks: "returns an iterator over the emails of the active users, in lower case."
"""


def active_emails(users):
    return map(lambda user: user.email, filter(lambda user: user.active, users))
