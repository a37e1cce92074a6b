"""The session is the first cookie.

Breaks: "The session's id is the value of the cookie `session`, one of those in"
"""


def _session(environ):
    return environ.get("HTTP_COOKIE", "").partition(";")[0].partition("=")[2]
