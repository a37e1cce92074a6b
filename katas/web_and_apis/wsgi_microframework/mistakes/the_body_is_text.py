"""A handler returns a text, so the body is a list with that text.

WSGI knows only bytes below the headers: {{texts_become_answers: message}}. The application chooses the encoding, says
so in `Content-Type`, and encodes.

Fails: texts_become_answers
"""


def _plain(status, start_response, *headers, text=""):
    start_response(status, [_TEXT, ("Content-Length", str(len(text.encode()))), *headers])
    return [text]
