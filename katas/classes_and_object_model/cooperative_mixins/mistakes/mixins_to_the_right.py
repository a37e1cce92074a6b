"""The main class comes first, the extras behind it.

The order of the classes was {{an_invoice_can_do_it_all: the order of the classes of Invoice}}: Document is asked
first, and calls nobody. Mixins stand to the left of what they extend.

Breaks: "It has the three mixins in this order, and then `Document`."
Fails: an_invoice_can_do_it_all
"""


class AuditMixin:
    ...
    del __init_subclass__


class Invoice(Document, AuditMixin, TimestampMixin, NoteMixin):
    ...

    def __init__(self, *, number, title, user, clock, note=""):
        Document.__init__(self, title=title)
        AuditMixin.__init__(self, user=user, clock=clock, note=note)
        self.number = number
