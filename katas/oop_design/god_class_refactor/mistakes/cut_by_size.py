"""The class is too long, so I cut it in the middle.

Why it is wrong: there are two classes now, and each of them writes to the products, writes to the orders and
sends mail. Another database for the products, another text of the mails, another column: each of these still
touches both. Length was the symptom. Cut between the lines that use different things, so that what changes
together stands together.

Fails: each_class_does_one_kind_of_work
"""

del _Mail


class _Products:
    """Taking orders."""

    ...

    def __init__(self, conn: sqlite3.Connection, send: _SendMail) -> None:
        self._conn = conn
        self._send = send

    def write(self, email: str, total: int, lines: _Lines) -> int:
        cursor = self._conn.execute("INSERT INTO orders (email, total, status) VALUES (?, ?, 'open')", (email, total))
        order_id = cursor.lastrowid
        for sku, quantity in lines:
            self._conn.execute("INSERT INTO order_lines VALUES (?, ?, ?)", (order_id, sku, quantity))
        return order_id

    def announce(self, email: str, order_id: int, total: int, low: list[tuple[str, int]]) -> None:
        self._send(email, f"Order {order_id}", f"Thank you for your order over {_amount(total)}.")
        for sku, left in low:
            self._send(_WAREHOUSE, f"Low stock: {sku}", f"{left} left")


class _Orders:
    """Everything that happens to orders later."""

    ...

    del add

    def __init__(self, conn: sqlite3.Connection, send: _SendMail) -> None:
        self._conn = conn
        self._send = send

    def cancel(self, order_id: int) -> None:
        for sku, quantity in self.lines(order_id):
            self._conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        self._conn.execute("UPDATE orders SET status = 'cancelled' WHERE id = ?", (order_id,))

    def announce(self, order_id: int, email: str) -> None:
        self._send(email, f"Order {order_id} cancelled", "We have cancelled your order.")


class _TablesMoved:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing()
        self._products = _Products(conn, send_mail)
        self._orders = _Orders(conn, send_mail)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        self._products.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._products.write(email, total, lines)
        low = self._products.take(lines)
        self.conn.commit()
        amount = f"{total // 100}.{total % 100:02}"
        self.send_mail(email, f"Order {order_id}", f"Thank you for your order over {amount}.")
        for sku, left in low:
            self.send_mail("stock@shop.example", f"Low stock: {sku}", f"{left} left")
        return order_id

    def cancel(self, order_id: int) -> bool:
        email, status = self._orders.find(order_id)
        if status == "cancelled":
            return False
        self._orders.cancel(order_id)
        self.conn.commit()
        self.send_mail(email, f"Order {order_id} cancelled", "We have cancelled your order.")
        return True


class OrderDesk:
    ...

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self._conn = conn
        self._pricing = _Pricing()
        self._products = _Products(conn, send_mail)
        self._orders = _Orders(conn, send_mail)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        self._products.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._products.write(email, total, lines)
        low = self._products.take(lines)
        self._conn.commit()
        self._products.announce(email, order_id, total, low)
        return order_id

    def cancel(self, order_id: int) -> bool:
        email, status = self._orders.find(order_id)
        if status == "cancelled":
            return False
        self._orders.cancel(order_id)
        self._conn.commit()
        self._orders.announce(order_id, email)
        return True
