"""The application's own list grows.

Breaks: "The list that `app` passed is not changed."
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            present = {name.lower() for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name.lower() not in present]
            headers.extend(more)
            return start_response(status, headers, exc_info)

        return self.app(environ, with_headers)
