"""An empty length, ValueError.

Breaks: "it is `""` or missing if there are none"
"""


def _fields(environ: dict[str, Any]) -> tuple[str, str]:
    """Title and body of the note that the client sent."""
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise _Refused("415 Unsupported Media Type")
    length = int(environ.get("CONTENT_LENGTH", "0"))
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
