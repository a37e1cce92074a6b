"""may records what it decides.

Breaks: "each call of a decorated handler calls `record(user, action, invoice_id, outcome)` once"
Fails: each_decision_is_recorded
"""


class Guard:
    ...

    def visible(self, user, invoices):
        found = [invoice for invoice in invoices if self.may(user, "view", invoice)]
        if self._record is not None:
            self._record(user, "view", None, "allowed")
        return found
