"""TRACE is safe as well.

Breaks: "The methods `GET`, `HEAD` and `OPTIONS`, spelled like this, are safe"
"""


def protect(app, secret):

    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD", "OPTIONS", "TRACE") and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This form is not from us, or it is too old. Load the page again.\n"]
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded
