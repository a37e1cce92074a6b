"""Behind the mixin comes Document, so Document is called.

For one order it does. Called by its name, the classes between are passed over: the time of saving, which one of them
keeps, was {{an_invoice_can_do_it_all: saved after it}} afterwards. `super()` is the next class, whichever that is.

Fails: an_invoice_can_do_it_all
"""


class AuditMixin:
    ...

    def save(self):
        receipt = Document.save(self)
        self.trail.append((self.user, receipt))
        return receipt
