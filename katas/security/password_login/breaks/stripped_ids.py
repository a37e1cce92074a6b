"""Spaces around an id are removed.

Breaks: "for everything that is none"
"""


def _digest(session_id):
    return hashlib.sha256((session_id or "").strip().encode()).hexdigest()
