"""The session is what follows `session=` for the first time.

Breaks: "The session's id is the value of the cookie `session`"
"""


def _session(environ):
    return environ.get("HTTP_COOKIE", "").partition("session=")[2].partition(";")[0]
