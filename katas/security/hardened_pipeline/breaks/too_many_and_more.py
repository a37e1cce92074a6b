"""Too many requests are refused after the size.

Breaks: "If there were too many, nothing more is done."
"""


def harden(app: _App, settings: Settings) -> _App:
    app = RateLimit(app, settings.allow)
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
