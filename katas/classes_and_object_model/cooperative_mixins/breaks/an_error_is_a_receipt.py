"""A failed save gives an empty receipt.

Breaks: "If a `save` behind them raises, nothing is entered: neither in `trail` nor in `saved`."
"""


class AuditMixin:
    ...

    def save(self):
        try:
            receipt = super().save()
        except OSError:
            return ""
        self.trail.append((self.user, receipt))
        return receipt
