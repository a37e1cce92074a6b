"""It is enough to call the next `save`.

It returned a receipt, and a method that does not return it loses it for every class in front of it, and for the
caller: `save` returned {{an_invoice_can_do_it_all: invoice.save() returned}}, although the document was saved.

Fails: an_invoice_can_do_it_all
"""


class AuditMixin:
    ...

    def save(self):
        receipt = super().save()
        self.trail.append((self.user, receipt))
