"""The length of the text is the length of the body.

It is for ASCII. In UTF-8 other characters take two to four bytes: {{texts_become_answers: message}}. The client stops
reading where the promised length ends. Encode first, and count the bytes.

Breaks: "For a `str` there is a `Content-Length`: the number of bytes."
Fails: texts_become_answers
"""


def _plain(status, start_response, *headers, text=""):
    start_response(status, [_TEXT, ("Content-Length", str(len(text))), *headers])
    return [text.encode()]
