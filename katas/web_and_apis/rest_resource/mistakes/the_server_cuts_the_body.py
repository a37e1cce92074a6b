"""HEAD is GET; the server takes the body off.

Some servers do, and WSGI does not ask it of them: {{reading_changes_nothing: message}}. The application answers HEAD
without a body.

Breaks: "with the same status and headers, and without a body"
Fails: reading_changes_nothing
"""


class NotesApi:
    ...

    def __call__(self, environ, start_response):
        try:
            status, headers, answer = self._answer(environ)
        except _Refused as refused:
            status, headers, answer = refused.status, refused.headers, {"error": refused.status}
        body = b"" if answer is None else json.dumps(answer).encode()
        if answer is not None:
            headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]
        start_response(status, headers)
        return [body]
