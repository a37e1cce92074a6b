"""With several parents, each constructor has to be called.

The first one calls the next, and so on: `super().__init__(**rest)` in Invoice was enough. Called by name as well, these ran:
{{an_invoice_can_do_it_all: constructors that ran for it}}. The clock is asked again, and what was set before is reset.

Breaks: "Each constructor and each `save` runs once."
Fails: an_invoice_can_do_it_all
"""


class Invoice(AuditMixin, TimestampMixin, NoteMixin, Document):
    ...

    def __init__(self, *, number, title, user, clock, note=""):
        AuditMixin.__init__(self, user=user, clock=clock, note=note, title=title)
        TimestampMixin.__init__(self, clock=clock, note=note, title=title)
        NoteMixin.__init__(self, note=note, title=title)
        Document.__init__(self, title=title)
        self.number = number
