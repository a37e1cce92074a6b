"""Safe methods need a session.

Breaks: "such requests need no token and no session"
"""


def protect(app, secret):

    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This form is not from us, or it is too old. Load the page again.\n"]
        if not session:
            start_response('403 Forbidden', [])
            return [b'no']
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded
