"""A header says which method is meant.

Breaks: "A request with any other method reaches `app` only if it has a session and a token that is good for it."
"""


def protect(app, secret):

    def guarded(environ, start_response):
        session = _session(environ)
        if environ.get("HTTP_X_HTTP_METHOD_OVERRIDE", environ["REQUEST_METHOD"]) not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"This form is not from us, or it is too old. Load the page again.\n"]
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded
