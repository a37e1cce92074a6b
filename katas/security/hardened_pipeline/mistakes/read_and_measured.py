"""The size of a body is known when it has been read.

By then it lies in memory, and that was what the limit is for: {{sizes_are_judged_before_reading: message}}. The client says beforehand how
long it is, and a server hands over no more than that.

Breaks: "It never reads from `wsgi.input`."
Fails: sizes_are_judged_before_reading
"""


import io


class SizeLimit:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if "HTTP_TRANSFER_ENCODING" in environ:
            return refuse(start_response, "411 Length Required")
        length = environ.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()):
            return refuse(start_response, "400 Bad Request")
        body = environ["wsgi.input"].read(int(length))
        if len(body) > self.limit or int(length) > self.limit:
            return refuse(start_response, "413 Content Too Large")
        return self.app({**environ, "wsgi.input": io.BytesIO(body)}, start_response)
