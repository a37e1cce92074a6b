"""Ids are compared in any case.

Breaks: "for everything that is none"
"""


def _digest(session_id):
    return hashlib.sha256((session_id or "").lower().encode()).hexdigest()
