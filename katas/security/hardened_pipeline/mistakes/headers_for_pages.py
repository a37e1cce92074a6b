"""Security headers belong to the application's pages.

A refusal never gets that far: answers without the headers were {{every_answer_has_the_headers: answers without the headers}}. Put what
every answer needs outside of everything that answers.

Breaks: "Every answer has the headers, whichever gate it comes from, error pages included."
Fails: every_answer_has_the_headers
"""


def harden(app: _App, settings: Settings) -> _App:
    app = SecurityHeaders(app, settings.headers)
    app = Login(app, settings.check_password)
    app = SizeLimit(app, settings.limit)
    app = RateLimit(app, settings.allow)
    app = HostCheck(app, settings.hosts)
    app = Errors(app, settings.log)
    return app
