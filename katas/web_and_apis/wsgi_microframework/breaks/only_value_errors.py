"""Only the exceptions that are expected make a 500.

Breaks: "If the call of the handler raises an `Exception`"
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except (ValueError, LookupError, ArithmeticError, RuntimeError):
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)
