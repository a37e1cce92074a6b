"""A function that filters returns the new list.

The caller did not ask for one. Its own list, which others hold as well, is as it was:
{{neighbours_expire_together: message}}. `sessions[:] = [...]` puts the new items into that list, and nothing has to be
returned.

Fails: neighbours_expire_together
"""


def drop_expired(sessions):
    return [(user, minutes) for user, minutes in sessions if minutes > 0]
