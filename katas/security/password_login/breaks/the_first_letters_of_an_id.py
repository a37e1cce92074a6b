"""The first 40 letters of an id count.

Breaks: "and `None` for all other sessions and for everything that is none"
"""


def _digest(session_id):
    return hashlib.sha256((session_id or "")[:40].encode()).hexdigest()
