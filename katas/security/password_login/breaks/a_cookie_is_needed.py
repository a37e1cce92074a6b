"""`None` is no id.

Breaks: "so a `session_id` may also be `None`, or a text that is no session"
"""


def _digest(session_id):
    return hashlib.sha256(session_id.encode()).hexdigest()
