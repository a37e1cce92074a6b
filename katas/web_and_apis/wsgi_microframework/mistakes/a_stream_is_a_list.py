"""A list of bytes is an iterable of bytes.

It is, and it was complete before the first piece went out: {{a_stream_is_pulled_by_the_server: message}}. A generator
expression makes each piece when it is asked for, with one of them in memory.

Breaks: "is taken from the iterable only when the server asks for that piece"
Fails: a_stream_is_pulled_by_the_server
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])
    return [text.encode() for text in result]
