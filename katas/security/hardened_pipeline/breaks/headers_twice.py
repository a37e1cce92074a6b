"""The headers stand twice, and errors between.

Breaks: "is passed to `log` once"
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = Errors(app, lambda error: (settings.log(error), settings.log(error)))
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = SecurityHeaders(app, settings.headers)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
