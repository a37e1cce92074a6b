"""An id is ASCII, or there is an exception.

Breaks: "What a cookie holds may be anything"
"""


def _digest(session_id):
    return hashlib.sha256((session_id or "").encode("ascii")).hexdigest()
