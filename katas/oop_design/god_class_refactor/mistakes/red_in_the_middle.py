"""It may be broken for a while, as long as everything works in the end.

Why it is wrong: the second stage puts nothing back into the stock when an order is cancelled; the last one has
it again. Had this stage been released, or had the work stopped there (it does, more often than planned), the
stock would be wrong by now, and no later commit repairs data. A stage that is not as good as the one before
is no stage.

Fails: every_stage_behaves_as_before
"""


class _TablesMoved:
    ...

    def cancel(self, order_id: int) -> bool:
        email, status = self._orders.find(order_id)
        if status == "cancelled":
            return False
        self._orders.cancel(order_id)
        self.conn.commit()
        self.send_mail(email, f"Order {order_id} cancelled", "We have cancelled your order.")
        return True
