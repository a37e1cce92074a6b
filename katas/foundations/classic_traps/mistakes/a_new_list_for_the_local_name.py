"""`sessions = [...]` replaces the list.

It makes a new list and lets the local name refer to it. The caller's name still refers to the old list:
{{neighbours_expire_together: message}}. `sessions[:] = [...]` puts the new items into the list that was passed.

Fails: neighbours_expire_together
"""


def drop_expired(sessions):
    sessions = [(user, minutes) for user, minutes in sessions if minutes > 0]
