"""If it can be read as JSON, it is JSON.

A form can send text that reads as JSON, from any page, and its sender never said what it means:
{{bad_bodies_are_refused: message}}.

Fails: bad_bodies_are_refused
"""


def _fields(environ):
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > _LARGEST_BODY:
        raise _Refused("413 Content Too Large")
    try:
        sent = json.loads(environ["wsgi.input"].read(length))
        json.dumps(sent, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise _Refused("400 Bad Request") from None
    if not isinstance(sent, dict) or not sent.keys() <= {"title", "body"}:
        raise _Refused("400 Bad Request")
    title, body = sent.get("title"), sent.get("body", "")
    if not isinstance(title, str) or not title or not isinstance(body, str):
        raise _Refused("400 Bad Request")
    return title, body
