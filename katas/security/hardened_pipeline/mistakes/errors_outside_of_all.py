"""Errors are caught outermost, so that nothing escapes.

Then the error page is made outside of the headers, and is the one page without them:
{{every_answer_has_the_headers: answers without the headers}}. SecurityHeaders only passes things on, so it can stand outside of it.

Breaks: "error pages included"
Fails: every_answer_has_the_headers
"""


def harden(app: _App, settings: Settings) -> _App:
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = SecurityHeaders(app, settings.headers)
    app = Errors(app, settings.log)
    return app
