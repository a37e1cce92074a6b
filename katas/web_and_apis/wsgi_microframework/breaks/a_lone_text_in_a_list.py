"""A list is JSON and no stream.

Breaks: "It returns a `str`, or another iterable of `str`."
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, (str, list)):
        return _plain("200 OK", start_response, text=str(result))
    start_response("200 OK", [_TEXT])
    return _Stream(result)
