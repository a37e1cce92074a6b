"""Each responsibility goes into a mixin, and the desk inherits them all.

Why it is wrong: the text stands in several classes, but there is one object with one set of attributes. Every mixin
sees every attribute and method of the others, they rely on an `__init__` that is not theirs, and the desk has
got the public methods of them all. Inheritance says what something *is*; a desk is not a stock list. Let it *have*
one.

Fails: nobody_gets_the_whole_desk, each_stage_is_a_small_step
"""


class OrderDesk(_Products, _Orders, _Mail):
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self._conn = conn
        self._send = send_mail
        self._pricing = _Pricing()

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        return self._pricing.total(self.priced(lines), coupon)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        self.require(lines)
        total = self.quote(lines, coupon)
        order_id = _Orders.add(self, email, total, lines)
        low = self.take(lines)
        self._conn.commit()
        self.confirm(email, order_id, total)
        for sku, left in low:
            self.warn_of_low_stock(sku, left)
        return order_id

    def cancel(self, order_id: int) -> bool:
        email, status = self.find(order_id)
        if status == "cancelled":
            return False
        for sku, quantity in self.lines(order_id):
            self.add(sku, quantity)
        super().cancel(order_id)
        self._conn.commit()
        self.confirm_cancellation(email, order_id)
        return True

    def restock(self, sku: str, quantity: int) -> int:
        stock = self.add(sku, quantity)
        self._conn.commit()
        return stock

    def report(self) -> str:
        return _report(self.all())
