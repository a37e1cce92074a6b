"""HEAD says nothing of the body.

Breaks: "with the same status and headers"
"""


class NotesApi:
    ...

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            status, headers, answer = self._answer(environ)
        except _Refused as refused:
            status, headers, answer = refused.status, refused.headers, {"error": refused.status}
        body = b"" if answer is None else json.dumps(answer).encode()
        if answer is not None and environ["REQUEST_METHOD"] != "HEAD":
            headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body))), *headers]
        start_response(status, headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
