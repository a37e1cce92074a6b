"""The list asks the rules itself.

Breaks: "A rule that raises an `Exception` says no."
"""


class Guard:
    ...

    def visible(self, user, invoices):
        if user is None:
            return []
        return [invoice for invoice in invoices if any(rule(user, invoice) for rule in self._rules.get("view", ()))]
