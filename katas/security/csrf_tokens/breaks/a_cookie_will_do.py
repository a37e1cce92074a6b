"""A good token in a cookie is good.

Breaks: "No other cookie plays a part."
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    if "; csrf_token=" in environ.get("HTTP_COOKIE", ""):
        return environ["HTTP_COOKIE"].partition("; csrf_token=")[2].partition(";")[0]
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
