"""The form is read to find the token in it.

A body comes through the wire once. What the middleware has read is gone for the application, which finds an empty form:
{{honest_users_are_served: message}}. Put a new file with the same bytes into `environ["wsgi.input"]`.

Breaks: "`app` gets the whole body to read"
Fails: honest_users_are_served
"""


def _token_sent(environ):
    if "HTTP_X_CSRF_TOKEN" in environ:
        return environ["HTTP_X_CSRF_TOKEN"]
    if not environ.get("CONTENT_TYPE", "").lower().startswith("application/x-www-form-urlencoded"):
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    return parse_qs(body.decode("latin-1")).get("csrf_token", [""])[0]
