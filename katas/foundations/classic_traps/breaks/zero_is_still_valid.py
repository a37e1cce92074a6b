"""0 minutes are enough.

Breaks: "removes from a list of tuples `(user, minutes)` those with 0 minutes or less"
"""


def drop_expired(sessions):
    sessions[:] = [(user, minutes) for user, minutes in sessions if minutes >= 0]
