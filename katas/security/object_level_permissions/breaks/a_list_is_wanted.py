"""visible goes through its argument twice.

Breaks: "takes an iterable and returns a list"
"""


class Guard:
    ...

    def visible(self, user, invoices):
        if not any(self.may(user, "view", invoice) for invoice in invoices):
            return []
        return [invoice for invoice in invoices if self.may(user, "view", invoice)]
