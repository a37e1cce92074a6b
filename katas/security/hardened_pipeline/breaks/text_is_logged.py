"""The text of the exception is logged.

Breaks: "is passed to `log` once"
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, lambda error: settings.log(str(error)))
    return SecurityHeaders(app, settings.headers)
