"""A mailer that is false is replaced.

Breaks: "What a part raises goes on to the caller, and no further part is called."
"""


class SignupService:
    ...

    def __init__(self, users, mailer, clock):
        self._users = users
        self._mailer = mailer or AuditedMailer(None, [])
        self._clock = clock
