"""The attribute is there, so I can use it.

Why it is wrong: what begins with an underscore is how another part keeps house, and whoever uses it knows now how
that is done. Rename the attribute there, put a cache or another database behind it, and code breaks that was never
meant to know. Ask for a method that says what you want, or be given what you need.

Fails: nobody_reaches_into_another
"""


class _Orders:
    ...

    def __init__(self, products: _Products) -> None:
        self._conn = products._conn


class _TablesMoved:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing()
        self._products = _Products(conn)
        self._orders = _Orders(self._products)


class OrderDesk:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self._conn = conn
        self._pricing = _Pricing()
        self._products = _Products(conn)
        self._orders = _Orders(self._products)
        self._mail = _Mail(send_mail)

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        """What an order would cost, in cents."""
        priced = [(self._products._row(sku)[0], quantity) for sku, quantity in lines]
        return self._pricing.total(priced, coupon)
