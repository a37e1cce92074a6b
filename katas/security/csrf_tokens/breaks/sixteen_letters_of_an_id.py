"""The first sixteen letters of an id count.

Breaks: "A token is good for the session and the secret for which it was made, and for no other ones."
"""


def _session(environ):
    for cookie in environ.get("HTTP_COOKIE", "").split(";"):
        name, _, value = cookie.strip().partition("=")
        if name == "session":
            return str(value)[:16]
    return ""
