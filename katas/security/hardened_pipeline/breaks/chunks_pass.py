"""A transfer encoding is let through.

Breaks: "with status 411, a request with `HTTP_TRANSFER_ENCODING` in its environ"
"""


class SizeLimit:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()):
            return refuse(start_response, "400 Bad Request")
        if int(length) > self.limit:
            return refuse(start_response, "413 Content Too Large")
        return self.app(environ, start_response)
