"""A request without cookies raises KeyError.

Breaks: "such requests need no token and no session"
"""


def _session(environ):
    for cookie in environ["HTTP_COOKIE"].split(";"):
        name, _, value = cookie.strip().partition("=")
        if name == "session":
            return value
    return ""
