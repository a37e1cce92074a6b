"""What `json.loads` accepts is a note with these fields.

JSON has lists, numbers and `null` as well: {{bad_bodies_are_refused: message}}. `sent["title"]` is an error of the
server's then, and a 500, if nobody asks what was sent.

Fails: bad_bodies_are_refused
"""


def _fields(environ):
    kind = environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise _Refused("415 Unsupported Media Type")
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > _LARGEST_BODY:
        raise _Refused("413 Content Too Large")
    try:
        sent = json.loads(environ["wsgi.input"].read(length))
    except ValueError:
        raise _Refused("400 Bad Request") from None
    return sent["title"], sent.get("body", "")
