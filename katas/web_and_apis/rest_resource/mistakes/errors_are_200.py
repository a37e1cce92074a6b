"""The answer arrived, so it is 200, and the body says what went wrong.

Clients, caches and monitors look at the status: {{the_status_tells: message}}. To them that was a success.

Fails: the_status_tells, put_replaces, delete_removes_one, bad_bodies_are_refused
"""


class NotesApi:
    ...

    def __call__(self, environ, start_response):
        try:
            status, headers, answer = self._answer(environ)
        except _Refused as refused:
            status, headers, answer = "200 OK", refused.headers, {"error": refused.status}
        body = b"" if answer is None else json.dumps(answer).encode()
        if answer is not None:
            headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]
        start_response(status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
