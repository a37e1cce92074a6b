"""Only safe requests find a token.

Breaks: "If a request has a session, `app` finds a token of this session in"
"""


def protect(app, secret):

    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This form is not from us, or it is too old. Load the page again.\n"]
        if session and environ["REQUEST_METHOD"] in _SAFE_METHODS:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded
