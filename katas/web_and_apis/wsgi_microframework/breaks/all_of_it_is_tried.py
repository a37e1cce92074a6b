"""The server's own exception is a 500 as well.

Breaks: "If the call of the handler raises an `Exception`"
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
        if isinstance(result, str):
            return _plain("200 OK", start_response, text=result)
        start_response("200 OK", [_TEXT])
        return _Stream(result)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
