"""`entries or []` has a list in any case.

An empty list is false, so it was replaced by another one, and the caller's stays empty:
{{a_mailer_is_extended_from_outside: entries}}. Where a default is wanted, ask `is None`; here the list is always given.

Breaks: "appends `(to, subject)` to the list `entries`"
Fails: a_mailer_is_extended_from_outside
"""


class AuditedMailer:
    ...

    def __init__(self, mailer, entries):
        self._mailer = mailer
        self._entries = entries or []
