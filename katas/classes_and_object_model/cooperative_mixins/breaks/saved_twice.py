"""The next save is tried first.

Breaks: "Each constructor and each
  `save` runs once."
"""


class AuditMixin:
    ...

    def save(self):
        super().save()
        receipt = super().save()
        self.trail.append((self.user, receipt))
        return receipt
