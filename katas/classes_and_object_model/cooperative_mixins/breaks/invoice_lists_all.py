"""An invoice takes what it knows, and nothing else.

Breaks: "Each class that you write takes its own arguments by name and passes all others on."
"""


class Invoice(AuditMixin, TimestampMixin, NoteMixin, Document):
    ...

    def __init__(self, *, number, title, user, clock, note=""):
        super().__init__(title=title, user=user, clock=clock, note=note)
        self.number = number
