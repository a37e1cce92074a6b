"""Passwords are hashed. A session's id is no password, and can be stored as it is.

For twelve hours it is as good as one. Whoever reads the table, in a backup or by an injection, is logged in as
everybody who is: {{a_stolen_copy_opens_nothing: message}}. Store a digest, and look for the digest of what the cookie
holds.

Breaks: "The database holds no password and no id of a session"
Fails: a_stolen_copy_opens_nothing
"""


def _digest(session_id):
    return session_id or ""
