"""The type of a form is somewhere in it.

Breaks: "or as the field `csrf_token` of a body whose type is `application/x-www-form-urlencoded`"
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    kind = environ.get("CONTENT_TYPE", "").strip().lower()
    if "application/x-www-form-urlencoded" not in kind:
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
