"""The gate for errors is forgotten.

Breaks: "An `Exception` that `app` or a gate raises when it is called"
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    return SecurityHeaders(app, settings.headers)
