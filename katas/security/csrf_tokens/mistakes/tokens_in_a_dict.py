"""Tokens are drawn at random and kept in a dict, under their session.

A random token is a good one, and a dict is known to one process. {{honest_users_are_served: message}}: whether the form works depends
on who gets it, and after a restart none does. Keep tokens in the session's row, or make them from the session and a secret, so
that nothing has to be kept.

Breaks: "Another server with the same secret accepts it as well."
Fails: honest_users_are_served
"""


def protect(app, secret):
    known = {}

    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS:
            wanted, sent = known.get(session, ""), _token_sent(environ)
            if not wanted or not hmac.compare_digest(sent.encode(), wanted.encode()):
                start_response("403 Forbidden", [("Content-Type", "text/plain")])
                return [b"no\n"]
        if session:
            environ["csrf.token"] = known.setdefault(session, secrets.token_urlsafe(16))
        return app(environ, start_response)

    return guarded
