"""A mixin inherits from nothing, so its constructor has nobody to call.

Behind it in the order of the invoice's classes there are others, and their constructors are reached only through it. These ran:
{{an_invoice_can_do_it_all: constructors that ran for it}}. `super().__init__(**rest)` calls the next one, `object` if there is no other.

Breaks: "Each class that you write takes its own arguments by name and passes all others on."
Fails: an_invoice_can_do_it_all
"""


class AuditMixin:
    ...

    def __init__(self, *, user, **rest):
        self.user = user
        self.trail = []
