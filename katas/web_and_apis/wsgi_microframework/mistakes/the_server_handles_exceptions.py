"""What a handler raises is the server's business.

The server knows nothing of your headers, and some of them end the worker: {{a_failing_handler_is_500: message}}. The
last place where an answer can still be chosen is the application.

Fails: a_failing_handler_is_500
"""


def _answer(handler, values, start_response):
    result = handler(**values)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)
