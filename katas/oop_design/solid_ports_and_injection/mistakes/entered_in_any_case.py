"""A trail has to hold everything, so a `finally` writes it.

The entries say what was sent. After sending had failed they were
{{a_mailer_is_extended_from_outside: entries after sending has failed}}, a mail that nobody got.

Breaks: "If sending raises, that goes on, and nothing is appended."
Fails: a_mailer_is_extended_from_outside
"""


class AuditedMailer:
    ...

    def send(self, to, subject):
        try:
            self._mailer.send(to, subject)
        finally:
            self._entries.append((to, subject))
