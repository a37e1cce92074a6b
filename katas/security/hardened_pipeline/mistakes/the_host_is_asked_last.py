"""The host matters to the application, so it is checked right before it.

What is refused there has already been counted and its password hashed, in the name of a host that is not ours:
{{cheap_refusals_come_first: message}}. A comparison of two names costs nothing. Begin with it.

Breaks: "A request for another host is refused before anything else is done with it."
Fails: cheap_refusals_come_first
"""


def harden(app: _App, settings: Settings) -> _App:
    app = HostCheck(app, settings.hosts)
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
