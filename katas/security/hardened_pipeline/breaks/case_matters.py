"""A name in other letters is another one.

Breaks: "in upper or lower case"
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            present = {name for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name not in present]
            return start_response(status, [*headers, *more], exc_info)

        return self.app(environ, with_headers)
