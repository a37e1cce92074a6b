"""The email of every user is lowered, and then it is filtered.

Breaks: "Users who are not active may have the email `None`."
"""


def active_emails(users):
    pairs = map(lambda user: (user.active, user.email.lower()), users)
    return map(lambda pair: pair[1], filter(lambda pair: pair[0], pairs))
