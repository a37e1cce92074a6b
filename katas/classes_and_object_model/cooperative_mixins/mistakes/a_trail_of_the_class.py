"""The empty trail stands in the class body.

There is one list for the class then, and all documents write into it: the trail of the invoice after one save is
right, and another invoice began with the entries of the first. What belongs to an object is made in `__init__`.

Fails: an_invoice_can_do_it_all
"""


class AuditMixin:
    ...

    trail = []

    def __init__(self, *, user, **rest):
        super().__init__(**rest)
        self.user = user
