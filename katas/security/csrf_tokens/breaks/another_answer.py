"""The answer gets a header of ours, in the place of its own.

Breaks: "its answer goes to the server as it is"
"""


def protect(app, secret):

    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This form is not from us, or it is too old. Load the page again.\n"]
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, lambda status, headers, exc_info=None: start_response(status, [("Cache-Control", "no-store")]))

    return guarded
