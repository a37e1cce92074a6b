"""A list is complete anyway, so it goes out as one piece.

Breaks: "Each text becomes one piece of the body"
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    if isinstance(result, (list, tuple)):
        return ["".join(result).encode()]
    return _Stream(result)
