"""The host is checked after counting.

Breaks: "A request for another host is refused before anything else is done with it."
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = HostCheck(app, settings.hosts)
    app = RateLimit(app, settings.allow)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
