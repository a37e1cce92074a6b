"""A text can be iterated, so it can be returned as the body.

Iterating a `str` gives its letters, one by one, and they are no bytes either: {{texts_become_answers: message}}. The body
is an iterable of bytes, so one piece goes into a list.

Fails: texts_become_answers
"""


def _plain(status, start_response, *headers, text=""):
    start_response(status, [_TEXT, ("Content-Length", str(len(text.encode()))), *headers])
    return text
