"""The token is set as a cookie as well, and a request is good if cookie and field are equal.

Another site cannot read the cookie. But a subdomain, or whoever has a hold of the network before HTTPS, can *write*
one, and then knows both: {{a_token_belongs_to_its_session: message}}. Equal is not enough; the value has to be made for
this session.

Breaks: "No other cookie plays a part."
Fails: a_token_belongs_to_its_session
"""


def protect(app, secret):
    def guarded(environ, start_response):
        cookies = dict(part.strip().partition("=")[::2] for part in environ.get("HTTP_COOKIE", "").split(";"))
        cookie = cookies.get("csrf_token", "")
        sent = _token_sent(environ)
        if environ["REQUEST_METHOD"] not in _SAFE_METHODS and not (
            _session(environ) and cookie and hmac.compare_digest(sent.encode(), cookie.encode())
        ):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"no\n"]
        if not _session(environ):
            return app(environ, start_response)
        token = environ["csrf.token"] = cookie or secrets.token_hex(16)

        def with_cookie(status, headers, exc_info=None):
            return start_response(status, [*headers, ("Set-Cookie", f"csrf_token={token}; Path=/")])

        return app(environ, with_cookie)

    return guarded
