"""The limiter stands behind the login, and counts users.

Then the requests that guess a password are never counted, and {{cheap_refusals_come_first: requests of ours that were not counted}} kinds
of refused requests cost the attacker nothing. Count before the password is checked.

Breaks: "Every other request is counted by `allow`, once, also those that are refused for their size or their password."
Fails: cheap_refusals_come_first
"""


def harden(app: _App, settings: Settings) -> _App:
    app = RateLimit(app, settings.allow)
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    app = SecurityHeaders(app, settings.headers)
    return app
