"""What is neither a list nor an iterator is turned into text.

Breaks: "Any other iterable is streamed."
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if not isinstance(result, (list, tuple)) and not hasattr(result, "__next__"):
        return _plain("200 OK", start_response, text=str(result))
    start_response("200 OK", [_TEXT])
    return _Stream(result)
