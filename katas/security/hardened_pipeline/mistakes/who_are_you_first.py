"""The first question is who is there, and limits are for those who are known.

The question costs most of all, and it is asked for each request of an attacker: passwords that were hashed for bodies that are
refused: {{cheap_refusals_come_first: passwords hashed for bodies that are refused}}. Put what is cheap to refuse outside.

Breaks: "A body that is refused costs no call to `check_password`."
Fails: cheap_refusals_come_first
"""


def harden(app: _App, settings: Settings) -> _App:
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = Login(app, settings.check_password)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
