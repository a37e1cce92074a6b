"""The form does not count.

Breaks: "or as the field `csrf_token` of a body whose type is `application/x-www-form-urlencoded`"
"""


def _token_sent(environ):
    return environ.get("HTTP_X_CSRF_TOKEN", "")
