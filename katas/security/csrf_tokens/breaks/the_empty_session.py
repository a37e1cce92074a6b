"""Requests without a session have a token, too: that of the empty session.

Breaks: "reaches `app` only if it has a session and a token that is good for it"
"""


def protect(app, secret):
    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"no\n"]
        environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded


def _is_valid(token, session, secret):
    salt, _, _ = token.partition(".")
    wanted = _token(session, secret, salt)
    return bool(salt) and hmac.compare_digest(token.encode(), wanted.encode())
