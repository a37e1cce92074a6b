"""A header that an answer had is forgotten.

Breaks: "adds each of `headers`, a dict, to every answer"
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            present = {name.lower() for name, _ in headers}
            for name in [name for name in self.headers if name.lower() in present]:
                del self.headers[name]
            return start_response(status, [*headers, *self.headers.items()], exc_info)

        return self.app(environ, with_headers)
