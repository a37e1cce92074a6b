"""A client that gets a 500 wants to know what happened.

Its developer does, and so does an attacker: {{a_failing_handler_is_500: message}}. Texts of exceptions hold queries,
paths and credentials. They belong to the log; the client gets the status.

Breaks: "not contain the exception's text"
Fails: a_failing_handler_is_500
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except Exception as problem:
        return _plain("500 Internal Server Error", start_response, text=f"{type(problem).__name__}: {problem}")
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return _Stream(result)
