"""The list is returned as well.

Breaks: "It changes the caller's list and returns `None`."
"""


def drop_expired(sessions):
    sessions[:] = [(user, minutes) for user, minutes in sessions if minutes > 0]
    return sessions
