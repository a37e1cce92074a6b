"""A cookie whose name ends in `session` is one.

Breaks: "The session's id is the value of the cookie `session`"
"""


def _session(environ):
    for cookie in environ.get("HTTP_COOKIE", "").split(";"):
        name, _, value = cookie.strip().partition("=")
        if name.endswith("session"):
            return str(value)
    return ""
