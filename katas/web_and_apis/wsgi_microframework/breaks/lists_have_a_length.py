"""The length of a list of texts is known, so it is told.

Breaks: "There is no `Content-Length`."
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    if isinstance(result, list):
        start_response("200 OK", [_TEXT, ("Content-Length", str(len("".join(result).encode())))])
        return _Stream(result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)
