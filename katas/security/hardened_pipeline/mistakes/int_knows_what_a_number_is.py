"""`int` raises for what is no number, so it is the check.

It takes `+5` and `1_0`, and `-1` is below each limit. A server that reads the same text in another way waits for other bytes:
{{sizes_are_judged_before_reading: message}}. HTTP allows digits and nothing else.

Breaks: "with 400, a `CONTENT_LENGTH` of anything but digits from 0 to 9."
Fails: sizes_are_judged_before_reading
"""


class SizeLimit:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if "HTTP_TRANSFER_ENCODING" in environ:
            return refuse(start_response, "411 Length Required")
        try:
            length = int(environ.get("CONTENT_LENGTH") or "0")
        except ValueError:
            return refuse(start_response, "400 Bad Request")
        if length > self.limit:
            return refuse(start_response, "413 Content Too Large")
        return self.app(environ, start_response)
