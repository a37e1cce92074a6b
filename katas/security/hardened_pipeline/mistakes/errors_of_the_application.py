"""Only the application can raise.

The limiter asks another server, and the password check a database: {{every_answer_has_the_headers: message}}. Gates are code as well, so
errors are caught outside of them.

Breaks: "An `Exception` that `app` or a gate raises when it is called"
Fails: every_answer_has_the_headers
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Errors(app, settings.log)
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = SecurityHeaders(app, settings.headers)
    return app
