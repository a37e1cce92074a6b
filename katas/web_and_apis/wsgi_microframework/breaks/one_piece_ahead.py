"""One text is taken ahead, to see whether there is any.

Breaks: "is taken from the iterable only when the server asks for that piece"
"""


def _answer(handler, values, start_response):
    try:
        result = handler(**values)
        if not isinstance(result, str):
            texts = iter(result)
            first = next(texts, None)
    except Exception:
        return _plain("500 Internal Server Error", start_response)
    if isinstance(result, str):
        return _plain("200 OK", start_response, text=result)
    start_response("200 OK", [_TEXT])

    def all_of_them():
        if first is not None:
            yield first.encode()
        for text in texts:
            yield text.encode()

    return all_of_them()
