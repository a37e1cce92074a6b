"""The list that was given is changed.

Breaks: "takes an iterable and returns a list"
"""


class Guard:
    ...

    def visible(self, user, invoices):
        if not isinstance(invoices, list):
            invoices = list(invoices)
        for invoice in list(invoices):
            if not self.may(user, "view", invoice):
                for at, other in enumerate(invoices):
                    if other is invoice:
                        del invoices[at]
                        break
        return invoices
