"""A second call of start_response is dropped.

Breaks: "and more than once"
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        done: list[Any] = []

        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            if done:
                return done[0]
            present = {name.lower() for name, _ in headers}
            more = [(name, value) for name, value in self.headers.items() if name.lower() not in present]
            done.append(start_response(status, [*headers, *more], exc_info))
            return done[0]

        return self.app(environ, with_headers)
