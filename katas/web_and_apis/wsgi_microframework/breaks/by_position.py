"""Values go to the handler by position.

Breaks: "The handler is called with the values of its placeholders as keyword arguments"
"""


def _answer(handler, values, start_response):
    try:
        result = handler(*values.values())
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)
