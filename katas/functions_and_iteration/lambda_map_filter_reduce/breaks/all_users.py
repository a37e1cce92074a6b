"""The emails of all users that have one.

Breaks: "returns an iterator over the emails of the active users, in lower case."
"""


def active_emails(users):
    return (user.email.lower() for user in users if user.email)
