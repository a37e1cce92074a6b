"""visible is a generator.

Breaks: "takes an iterable and returns a list"
"""


class Guard:
    ...

    def visible(self, user, invoices):
        return (invoice for invoice in invoices if self.may(user, "view", invoice))
