"""The type has to be spelled exactly so.

Breaks: "in letters of either case, and perhaps followed by `; charset=…`"
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    kind = environ.get("CONTENT_TYPE", "")
    if kind != "application/x-www-form-urlencoded":
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
