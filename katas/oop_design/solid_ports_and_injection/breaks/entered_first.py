"""Entered before it is sent, and taken back on failure.

Breaks: "sends with that one and then appends `(to, subject)` to the list `entries`"
"""


class AuditedMailer:
    ...

    def send(self, to, subject):
        self._entries.append((to, subject))
        try:
            self._mailer.send(to, subject)
        except Exception:
            self._entries.pop()
            raise
