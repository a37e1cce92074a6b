"""The trail has only the user.

Breaks: "appends `(user, receipt)` to `trail`, where
  the receipt is what that call returned, and returns the receipt"
"""


class AuditMixin:
    ...

    def save(self):
        receipt = super().save()
        self.trail.append(self.user)
        return receipt
