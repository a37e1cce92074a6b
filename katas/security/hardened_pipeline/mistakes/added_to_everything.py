"""Every answer gets the headers, so they are simply appended.

A page with a policy of its own then has two, and both are enforced: {{headers_are_added_to_each_answer: message}}. Ask first which
names the answer has, in upper or lower case.

Breaks: "unless the answer has a header of that name already"
Fails: headers_are_added_to_each_answer
"""


class SecurityHeaders:
    ...

    def __call__(self, environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        def with_headers(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            return start_response(status, [*headers, *self.headers.items()], exc_info)

        return self.app(environ, with_headers)
