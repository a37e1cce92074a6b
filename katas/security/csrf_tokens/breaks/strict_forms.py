"""A form with odd fields is no form.

Breaks: "or as the field `csrf_token`"
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return (parse_qs(body.decode("latin-1"), strict_parsing=True) if b"&" in body and all(b"=" in part for part in body.split(b"&")) else {}).get("csrf_token", [""])[0]
