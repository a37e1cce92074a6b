"""The application gets nothing back.

Breaks: "and it gets what the server's `start_response` returns"
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            present = {name.lower() for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name.lower() not in present]
            start_response(status, [*headers, *more], exc_info)

        return self.app(environ, with_headers)
