"""The time is that of the beginning.

Breaks: "`save()` calls the next `save`, sets `saved` to `clock()`, and returns the receipt."
"""


class TimestampMixin:
    ...

    def save(self):
        began = self.clock()
        receipt = super().save()
        self.saved = began
        return receipt
