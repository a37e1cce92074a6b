"""HEAD does not work.

Breaks: "HEAD is answered like GET"
"""


class NotesApi:
    ...

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            status, headers, answer = self._answer(environ) if environ["REQUEST_METHOD"] != "HEAD" else ("405 Method Not Allowed", [], None)
        except _Refused as refused:
            status, headers, answer = refused.status, refused.headers, {"error": refused.status}
        body = b"" if answer is None else json.dumps(answer).encode()
        if answer is not None:
            headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]
        start_response(status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
