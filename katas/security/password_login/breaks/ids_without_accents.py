"""Letters outside of ASCII are left out.

Breaks: "for everything that is none"
"""


def _digest(session_id):
    return hashlib.sha256((session_id or "").encode("ascii", "ignore")).hexdigest()
