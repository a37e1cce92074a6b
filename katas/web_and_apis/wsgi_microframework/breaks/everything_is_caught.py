"""Whatever the handler raises is a 500.

Breaks: "`SystemExit` and its like go on to the server."
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except BaseException:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)
