"""The server's start_response is kept in the middleware.

Breaks: "`app` may call `start_response` late, when its first piece is asked for"
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.start = start_response

        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            present = {name.lower() for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name.lower() not in present]
            return self.start(status, [*headers, *more], exc_info)

        return self.app(environ, with_headers)
