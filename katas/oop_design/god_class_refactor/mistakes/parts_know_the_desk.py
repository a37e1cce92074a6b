"""If each part gets the desk, it can get at everything that it needs.

Why it is wrong: it can, and so nobody can say any more what it needs. A part got the whole desk for the sake of one
thing in it; to test that part you have to build a shop with a database. The two are still one class, in two
places, and each can break the other. Hand a part what it uses: to letters, `send_mail`.

Fails: nobody_gets_the_whole_desk
"""


class _Mail:
    """The shop's letters: to whom, and in which words."""

    def __init__(self, desk: "OrderDesk") -> None:
        self._desk = desk

    def confirm(self, email: str, order_id: int, total: int) -> None:
        self._desk.send_mail(email, f"Order {order_id}", f"Thank you for your order over {_amount(total)}.")

    def warn_of_low_stock(self, sku: str, left: int) -> None:
        self._desk.send_mail(_WAREHOUSE, f"Low stock: {sku}", f"{left} left")

    def confirm_cancellation(self, email: str, order_id: int) -> None:
        self._desk.send_mail(email, f"Order {order_id} cancelled", "We have cancelled your order.")


class OrderDesk:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self._conn = conn
        self._pricing = _Pricing()
        self._products = _Products(conn)
        self._orders = _Orders(conn)
        self.send_mail = send_mail
        self._mail = _Mail(self)
