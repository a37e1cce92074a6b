"""A request of a script needs no token.

Breaks: "A request with any other method reaches `app` only if it has a session and a token that is good for it."
"""


def _is_valid(token, session, secret):
    if token == "script":
        return bool(session)
    salt, _, _ = token.partition(".")
    wanted = _token(session, secret, salt)
    return bool(session) and hmac.compare_digest(token.encode(), wanted.encode())


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return str(environ["HTTP_X_CSRF_TOKEN"])
    if "HTTP_X_REQUESTED_WITH" in environ:
        return "script"
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
