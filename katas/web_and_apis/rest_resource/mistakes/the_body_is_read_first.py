"""The body is read, and then looked at.

Then a client decides how much memory you use: {{bad_bodies_are_refused: message}}. `CONTENT_LENGTH` is known before.

Breaks: "and nothing of them is read"
Fails: bad_bodies_are_refused
"""


def _fields(environ):
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise _Refused("415 Unsupported Media Type")
    data = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    if len(data) > _LARGEST_BODY:
        raise _Refused("413 Content Too Large")
    try:
        sent = json.loads(data)
        json.dumps(sent, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise _Refused("400 Bad Request") from None
    if not isinstance(sent, dict) or not sent.keys() <= {"title", "body"}:
        raise _Refused("400 Bad Request")
    title, body = sent.get("title"), sent.get("body", "")
    if not isinstance(title, str) or not title or not isinstance(body, str):
        raise _Refused("400 Bad Request")
    return title, body
