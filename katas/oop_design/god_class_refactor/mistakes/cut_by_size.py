"""The class is too long, so I cut it in the middle.

Why it is wrong: there are two classes now, and each of them writes to the products, writes to the orders and
sends mail. Another database for the products, another text of the mails, another column: each of these still
touches both. Length was the symptom. Cut between the lines that use different things, so that what changes
together stands together.

Fails: each_class_does_one_kind_of_work
"""

del _Products, _Orders, _Mail


class _Intake:
    """Taking orders."""

    def __init__(self, conn: sqlite3.Connection, send: _SendMail) -> None:
        self._conn = conn
        self._send = send

    def priced(self, lines: _Lines) -> list[tuple[int, int]]:
        return [(self._row(sku)[0], quantity) for sku, quantity in lines]

    def require(self, lines: _Lines) -> None:
        for sku, quantity in lines:
            stock = self._row(sku)[1]
            if stock < quantity:
                raise ValueError(f"only {stock} of {sku} left")

    def write(self, email: str, lines: _Lines, total: int) -> int:
        cursor = self._conn.execute("INSERT INTO orders (email, total, status) VALUES (?, ?, 'open')", (email, total))
        order_id = cursor.lastrowid
        for sku, quantity in lines:
            self._conn.execute("INSERT INTO order_lines VALUES (?, ?, ?)", (order_id, sku, quantity))
        return order_id

    def take(self, lines: _Lines) -> list[tuple[str, int]]:
        low = []
        for sku, quantity in lines:
            self._conn.execute("UPDATE products SET stock = stock - ? WHERE sku = ?", (quantity, sku))
            left = self._row(sku)[1]
            if left < _LOW:
                low.append((sku, left))
        return low

    def announce(self, email: str, order_id: int, total: int, low: list[tuple[str, int]]) -> None:
        self._send(email, f"Order {order_id}", f"Thank you for your order over {_amount(total)}.")
        for sku, left in low:
            self._send(_WAREHOUSE, f"Low stock: {sku}", f"{left} left")

    def _row(self, sku: str) -> tuple[int, int]:
        row = self._conn.execute("SELECT cents, stock FROM products WHERE sku = ?", (sku,)).fetchone()
        if row is None:
            raise ValueError(f"unknown product: {sku}")
        return row


class _Afterwards:
    """Everything that happens to orders later."""

    def __init__(self, conn: sqlite3.Connection, send: _SendMail) -> None:
        self._conn = conn
        self._send = send

    def find(self, order_id: int) -> tuple[str, str]:
        row = self._conn.execute("SELECT email, status FROM orders WHERE id = ?", (order_id,)).fetchone()
        if row is None:
            raise ValueError(f"unknown order: {order_id}")
        return row

    def cancel(self, order_id: int) -> None:
        lines = self._conn.execute("SELECT sku, quantity FROM order_lines WHERE order_id = ?", (order_id,)).fetchall()
        for sku, quantity in lines:
            self._conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        self._conn.execute("UPDATE orders SET status = 'cancelled' WHERE id = ?", (order_id,))

    def announce(self, order_id: int, email: str) -> None:
        self._send(email, f"Order {order_id} cancelled", "We have cancelled your order.")

    def restock(self, sku: str, quantity: int) -> int:
        cursor = self._conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        if cursor.rowcount == 0:
            raise ValueError(f"unknown product: {sku}")
        return self._conn.execute("SELECT stock FROM products WHERE sku = ?", (sku,)).fetchone()[0]

    def all(self) -> list[tuple[int, str, int, str]]:
        return self._conn.execute("SELECT id, email, total, status FROM orders ORDER BY id").fetchall()


class _TablesMoved:
    """Second step: who touches which table."""

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing()
        self._intake = _Intake(conn, send_mail)
        self._afterwards = _Afterwards(conn, send_mail)

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        return self._pricing.total(self._intake.priced(lines), coupon)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        self._intake.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._intake.write(email, lines, total)
        low = self._intake.take(lines)
        self.conn.commit()
        amount = f"{total // 100}.{total % 100:02}"
        self.send_mail(email, f"Order {order_id}", f"Thank you for your order over {amount}.")
        for sku, left in low:
            self.send_mail("stock@shop.example", f"Low stock: {sku}", f"{left} left")
        return order_id

    def cancel(self, order_id: int) -> bool:
        email, status = self._afterwards.find(order_id)
        if status == "cancelled":
            return False
        self._afterwards.cancel(order_id)
        self.conn.commit()
        self.send_mail(email, f"Order {order_id} cancelled", "We have cancelled your order.")
        return True

    def restock(self, sku: str, quantity: int) -> int:
        stock = self._afterwards.restock(sku, quantity)
        self.conn.commit()
        return stock

    def report(self) -> str:
        lines = []
        open_total = 0
        for order_id, email, total, status in self._afterwards.all():
            amount = f"{total // 100}.{total % 100:02}"
            lines.append(f"{order_id:>4}  {email:<20} {amount:>8}  {status}")
            if status == "open":
                open_total += total
        lines.append(f"open: {open_total // 100}.{open_total % 100:02}")
        return "\n".join(lines)


class OrderDesk:
    """The orders of a small shop: says what happens in which order, and leaves the doing to its parts."""

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self._conn = conn
        self._pricing = _Pricing()
        self._intake = _Intake(conn, send_mail)
        self._afterwards = _Afterwards(conn, send_mail)

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        """What an order would cost, in cents."""
        return self._pricing.total(self._intake.priced(lines), coupon)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        """Order; returns the order's id. Mails go out when everything is committed."""
        self._intake.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._intake.write(email, lines, total)
        low = self._intake.take(lines)
        self._conn.commit()
        self._intake.announce(email, order_id, total, low)
        return order_id

    def cancel(self, order_id: int) -> bool:
        """Cancel an order; False if it was cancelled before."""
        email, status = self._afterwards.find(order_id)
        if status == "cancelled":
            return False
        self._afterwards.cancel(order_id)
        self._conn.commit()
        self._afterwards.announce(order_id, email)
        return True

    def restock(self, sku: str, quantity: int) -> int:
        """Add to the stock; returns what there is then."""
        stock = self._afterwards.restock(sku, quantity)
        self._conn.commit()
        return stock

    def report(self) -> str:
        """All orders as a text, and what the open ones come to."""
        return _report(self._afterwards.all())
