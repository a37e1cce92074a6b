"""Status is not stored.

Breaks: "The status
  becomes"
"""


class Orders:
    ...

    def _bill(self, order_id, items):
        try:
            self._billing.bill(order_id, items)
        except BillingUnclear:
            return 'open'
        except UnknownSku:
            status = 'rejected'
        else:
            status = 'billed'
        return status
