"""An email that comes twice is given once.

Breaks: "returns an iterator over the emails of the active users, in lower case."
"""


def active_emails(users):
    seen = set()
    for user in users:
        if user.active and user.email.lower() not in seen:
            seen.add(user.email.lower())
            yield user.email.lower()
