"""Two letters about the same product are one too many, so the better structure sends one.

As the class was found, it sends one for each line, and says in each what was left at that moment. That may well be silly.
But a step that takes letters out of a class and a step that changes which letters there are can be reviewed and taken back only
if they are two. Write it down, keep the behaviour, and propose the change afterwards.

Fails: every_stage_behaves_as_before
"""


class OrderDesk:
    ...

    def place(self, email, lines, coupon=None):
        self._products.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._orders.add(email, total, lines)
        low = self._products.take(lines)
        self._conn.commit()
        self._mail.confirm(email, order_id, total)
        for sku, left in dict(low).items():
            self._mail.warn_of_low_stock(sku, left)
        return order_id
