"""The same mail is entered once.

Breaks: "then appends `(to, subject)` to the list `entries`"
"""


class AuditedMailer:
    ...

    def send(self, to, subject):
        self._mailer.send(to, subject)
        if (to, subject) not in self._entries:
            self._entries.append((to, subject))
