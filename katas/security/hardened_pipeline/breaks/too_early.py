"""Headers go out when the application has returned.

Breaks: "`app` may call `start_response` late, when its first piece is asked for"
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        kept: list[Any] = []
        parts = self.app(environ, lambda *args: kept.append(args))
        for status, headers, *rest in kept:
            present = {name.lower() for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name.lower() not in present]
            start_response(status, [*headers, *more], *rest)
        return parts
