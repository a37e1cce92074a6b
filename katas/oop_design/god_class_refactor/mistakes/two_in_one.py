"""Prices and letters are both small, so they share a class.

Why it is wrong: its methods fall into groups that have nothing in common. Prices need nothing from outside, letters
need `send_mail`: put into one class, whoever wants to know a price has to bring a mail function. Two groups
without a connection are two classes.

Fails: each_part_hangs_together
"""

del _Mail


class _Pricing:
    """What a customer pays, and what a customer is told."""

    ...

    def __init__(self, send: _SendMail) -> None:
        self._send = send

    def confirm(self, email: str, order_id: int, total: int) -> None:
        self._send(email, f"Order {order_id}", f"Thank you for your order over {_amount(total)}.")

    def warn_of_low_stock(self, sku: str, left: int) -> None:
        self._send(_WAREHOUSE, f"Low stock: {sku}", f"{left} left")

    def confirm_cancellation(self, email: str, order_id: int) -> None:
        self._send(email, f"Order {order_id} cancelled", "We have cancelled your order.")


class _PricingMoved:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing(send_mail)


class _TablesMoved:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing(send_mail)
        self._products = _Products(conn)
        self._orders = _Orders(conn)


class OrderDesk:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self._conn = conn
        self._pricing = self._mail = _Pricing(send_mail)
        self._products = _Products(conn)
        self._orders = _Orders(conn)
