"""The token may stand in the address as well.

Breaks: "A request with any other method reaches `app` only if it has a session and a token that is good for it."
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    if "csrf_token" in environ.get("QUERY_STRING", ""):
        return parse_qs(environ["QUERY_STRING"])["csrf_token"][0]
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
