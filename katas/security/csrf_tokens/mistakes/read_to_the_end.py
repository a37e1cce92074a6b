"""`wsgi.input.read()` reads the body.

It reads until the client closes the connection, and the client keeps it open and waits for the answer: on many servers
both wait for ever. Here, {{honest_users_are_served: message}}. A request says how long its body is.

Breaks: "no more is read than"
Fails: honest_users_are_served
"""


def _token_sent(environ):
    body = environ["wsgi.input"].read()
    environ["wsgi.input"] = io.BytesIO(body)
    if "HTTP_X_CSRF_TOKEN" in environ:
        return environ["HTTP_X_CSRF_TOKEN"]
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
