"""The entries are copied.

Breaks: "appends `(to, subject)` to the list `entries`"
"""


class AuditedMailer:
    ...

    def __init__(self, mailer, entries):
        self._mailer = mailer
        self._entries = list(entries)
