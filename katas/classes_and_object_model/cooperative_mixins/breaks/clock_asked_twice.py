"""The clock is asked twice for a save.

Breaks: "The clock is asked for nothing
  else."
"""


class TimestampMixin:
    ...

    def save(self):
        before = self.clock()
        receipt = super().save()
        self.saved = max(before, self.clock())
        return receipt
