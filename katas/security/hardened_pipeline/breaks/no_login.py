"""The login is forgotten.

Breaks: "`app` gets only requests that every gate has let through."
"""


def harden(app: _App, settings: Settings) -> _App:
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
