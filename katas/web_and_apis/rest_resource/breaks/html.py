"""The type is that of text.

Breaks: "Answers with a body have `Content-Type: application/json`"
"""


class NotesApi:
    ...

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            status, headers, answer = self._answer(environ)
        except _Refused as refused:
            status, headers, answer = refused.status, refused.headers, {"error": refused.status}
        body = b"" if answer is None else json.dumps(answer).encode()
        if answer is not None:
            headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(body))), *headers]
        start_response(status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
