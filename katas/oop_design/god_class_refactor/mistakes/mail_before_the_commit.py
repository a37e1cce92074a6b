"""The order of two independent lines does not matter.

Why it is wrong: the confirmation now goes out before the commit. If the commit fails, or the mail server does,
the customer has a confirmation of an order that does not exist, or the order is gone with the exception. The
order of effects is behaviour, although no return value shows it. Write down for each method what happens in
which order before you move anything.

Fails: every_stage_behaves_as_before
"""


class OrderDesk:
    ...

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        """Order; returns the order's id. Mails go out when everything is committed."""
        self._products.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._orders.add(email, total, lines)
        low = self._products.take(lines)
        self._mail.confirm(email, order_id, total)
        self._conn.commit()
        for sku, left in low:
            self._mail.warn_of_low_stock(sku, left)
        return order_id
