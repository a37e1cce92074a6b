"""Errors of the program are answered as well.

Breaks: "An `Exception` that `app` or a gate raises"
"""


def harden(app: _App, settings: Settings) -> _App:
    def careful(environ: _Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        try:
            return inner(environ, start_response)
        except BaseException as error:
            if not isinstance(error, Exception):
                error = RuntimeError("stopped")
            raise error

    inner = Login(app, settings.check_password)
    app = SizeLimit(careful, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    return SecurityHeaders(app, settings.headers)
