"""The limiter is forgotten.

Breaks: "returns `app` behind all six gates"
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
