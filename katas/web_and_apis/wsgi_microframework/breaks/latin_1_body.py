"""The body is Latin-1 where it can be.

Breaks: "and the body is UTF-8"
"""


def _plain(status, start_response, *headers, text=""):
    body = text.encode("latin-1") if all(ord(c) < 256 for c in text) else text.encode()
    start_response(status, [_TEXT, ("Content-Length", str(len(body))), *headers])
    return [body]
