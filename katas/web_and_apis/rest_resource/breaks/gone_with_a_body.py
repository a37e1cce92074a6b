"""204 has a body.

Breaks: "204, no body"
"""


class NotesApi:
    ...

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            status, headers, answer = self._answer(environ)
        except _Refused as refused:
            status, headers, answer = refused.status, refused.headers, {"error": refused.status}
        body = b"" if answer is None and status[:3] != "204" else json.dumps(answer).encode()
        if answer is not None:
            headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]
        if status[:3] == "204":
            body = b"null"
        start_response(status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
