"""The application gets the first kilobyte.

Breaks: "`app` gets the whole body to read"
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(min(1024, int(environ.get("CONTENT_LENGTH") or 0))))
        return str(environ["HTTP_X_CSRF_TOKEN"])
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
