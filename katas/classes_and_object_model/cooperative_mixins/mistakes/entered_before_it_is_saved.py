"""The own part comes first, the next class afterwards.

For a constructor that may be a matter of taste. Here the own part says when the document was saved, and says it before
it is: saving took the clock from 1 to 11, and `saved` was {{an_invoice_can_do_it_all: saved after it}}. If the save
behind it fails, `saved` tells of something that never was.

Breaks: "`save()` calls the next `save`, sets `saved` to `clock()`, and returns the receipt."
Fails: an_invoice_can_do_it_all
"""


class TimestampMixin:
    ...

    def save(self):
        self.saved = self.clock()
        return super().save()
