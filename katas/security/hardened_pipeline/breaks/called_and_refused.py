"""The application is called before the refusal.

Breaks: "refuses in this order, without calling `app`"
"""


class SizeLimit:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or "0"
        if "HTTP_TRANSFER_ENCODING" in environ:
            return refuse(start_response, "411 Length Required")
        if not (length.isascii() and length.isdigit()):
            return refuse(start_response, "400 Bad Request")
        if int(length) > self.limit:
            list(self.app({**environ, "CONTENT_LENGTH": "0"}, lambda *args: None))
            return refuse(start_response, "413 Content Too Large")
        return self.app(environ, start_response)
