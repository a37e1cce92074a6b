"""An empty length is refused.

Breaks: "means that there is no body"
"""


class SizeLimit:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH", "0")
        if "HTTP_TRANSFER_ENCODING" in environ:
            return refuse(start_response, "411 Length Required")
        if not (length.isascii() and length.isdigit()):
            return refuse(start_response, "400 Bad Request")
        if int(length) > self.limit:
            return refuse(start_response, "413 Content Too Large")
        return self.app(environ, start_response)
