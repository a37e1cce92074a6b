"""A mixin overrides `save` with its own part.

Then its part is all that happens: the document was not saved, and the call returned
{{an_invoice_can_do_it_all: invoice.save() returned}}. To extend is to call the next `save` as well.

Fails: an_invoice_can_do_it_all
"""


class TimestampMixin:
    ...

    def save(self):
        self.saved = self.clock()
