"""The security headers are set for all, and replace what a page has set.

A page with a stricter policy of its own loses it, and nobody notices: {{headers_are_added_to_each_answer: message}}. What a page has said
about itself stays.

Breaks: "unless the answer has a header of that name already, in upper or lower case"
Fails: headers_are_added_to_each_answer
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            ours = {name.lower() for name in self.headers}
            kept = [(name, value) for name, value in headers if name.lower() not in ours]
            return start_response(status, [*kept, *self.headers.items()], exc_info)

        return self.app(environ, with_headers)
