"""Nobody is told of the exception.

Breaks: "is passed to `log` once, and answered with 500"
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, lambda error: None)
    return SecurityHeaders(app, settings.headers)
