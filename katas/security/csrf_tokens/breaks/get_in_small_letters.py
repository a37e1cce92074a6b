"""A safe method in small letters is safe as well.

Breaks: "The methods `GET`, `HEAD` and `OPTIONS`, spelled like this, are safe"
"""


def protect(app, secret):
    def guarded(environ, start_response):
        session = _session(environ)
        method = environ["REQUEST_METHOD"].upper()
        if method not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"no\n"]
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded
