"""`POST` is the method that changes things.

So do `PUT`, `PATCH` and `DELETE`, and an application may act on methods of its own. A list of what is dangerous has
gaps: {{forged_requests_change_nothing: message}}. List what is safe, and ask for a token everywhere else.

Breaks: "A request with any other method reaches `app` only if it has a session and a token that is good for it."
Fails: forged_requests_change_nothing
"""


def protect(app, secret):
    def guarded(environ, start_response):
        session = _session(environ)
        if environ["REQUEST_METHOD"].upper() == "POST" and not _is_valid(_token_sent(environ), session, secret):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"no\n"]
        if session:
            environ["csrf.token"] = _token(session, secret, secrets.token_hex(16))
        return app(environ, start_response)

    return guarded
