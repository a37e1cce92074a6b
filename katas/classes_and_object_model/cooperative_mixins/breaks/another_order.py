"""The mixins stand in another order.

Breaks: "It has the three mixins in this order, and then `Document`."
"""


class Invoice(TimestampMixin, AuditMixin, NoteMixin, Document):
    ...
