"""The limiter stands twice.

Breaks: "Every other request is counted by `allow`, once"
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = RateLimit(app, settings.allow)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
