"""What is drawn at random in this process is known to nobody else.

That includes the other servers. A token from a dict of this process, or made with a key that was drawn when it started,
is good as long as the same process gets the form: here, {{honest_users_are_served: message}}. After a restart no form
works. Make tokens from the session and the secret that all servers have.

Breaks: "another server with the same secret accepts it as well"
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
