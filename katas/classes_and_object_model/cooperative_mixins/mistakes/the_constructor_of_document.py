"""Behind the mixins comes Document, so its constructor is called with the rest.

In the rest there are arguments for the classes between, and Document refuses them. `super()` calls the next class, which takes its own argument
out and hands the others on.

Fails: an_invoice_can_do_it_all
"""


class AuditMixin:
    ...

    def __init__(self, *, user, **rest):
        Document.__init__(self, **rest)
        self.user = user
        self.trail = []
