"""The class with several parents calls each parent's constructor.

Then the invoice does the work of the order, and only the invoice: a class of another team that lists the same mixins
and says no more has nobody who calls. Of the orders in front of Document
{{they_work_in_any_order: orders in front of Document that gave a complete object}} were complete. Each class calls the
next one, with `super().__init__(**rest)`.

Breaks: "Each class that you write takes its own arguments by name and passes all others on."
Fails: they_work_in_any_order, each_class_runs_once, a_failed_save_is_not_entered, what_nobody_takes_is_refused
"""


class AuditMixin:
    ...

    def __init__(self, *, user, **rest):
        self.user = user
        self.trail = []


class TimestampMixin:
    ...

    def __init__(self, *, clock, **rest):
        self.clock = clock
        self.created = clock()
        self.saved = None


class NoteMixin:
    ...

    def __init__(self, *, note="", **rest):
        self.note = note


class Invoice(AuditMixin, TimestampMixin, NoteMixin, Document):
    ...

    def __init__(self, *, number, title, user, clock, note=""):
        AuditMixin.__init__(self, user=user)
        TimestampMixin.__init__(self, clock=clock)
        NoteMixin.__init__(self, note=note)
        Document.__init__(self, title=title)
        self.number = number
