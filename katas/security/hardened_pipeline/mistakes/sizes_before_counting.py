"""A body that is too large is refused first of all, since it is the largest danger.

It is refused as cheaply a step further inside. But here it is not counted, so that an attacker may send as many as he likes:
{{cheap_refusals_come_first: message}}.

Fails: cheap_refusals_come_first
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = RateLimit(app, settings.allow)
    app = SizeLimit(app, settings.limit)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
