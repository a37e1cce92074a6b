"""Reaches inside.

Breaks: "Code uses an attribute with a leading underscore only of `self`, `cls`, its own class by name, or
`other` in a comparison."
"""


class _Products:
    ...

    def _row(self, sku: str) -> tuple[int, int]:
        row = self._conn.execute("SELECT cents, stock FROM products WHERE sku = ?", (sku,)).fetchone()
        if row is None:
            raise ValueError(f"unknown product: {sku}")
        return row


class _Orders:
    ...

    def add(self, email: str, total: int, lines: _Lines) -> int:
        """Write an open order; returns its id."""
        cursor = self._conn.execute("INSERT INTO orders (email, total, status) VALUES (?, ?, 'open')", (email, total))
        order_id = cursor.lastrowid
        self._conn.executemany(
            "INSERT INTO order_lines VALUES (?, ?, ?)", [(order_id, sku, quantity) for sku, quantity in lines]
        )
        return order_id

    def find(self, order_id: int) -> tuple[str, str]:
        """(email, status) of an order."""
        row = self._conn.execute("SELECT email, status FROM orders WHERE id = ?", (order_id,)).fetchone()
        if row is None:
            raise ValueError(f"unknown order: {order_id}")
        return row


class _PricingMoved:
    ...

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        priced = []
        for sku, quantity in lines:
            row = self.conn.execute("SELECT cents, stock FROM products WHERE sku = ?", (sku,)).fetchone()
            if row is None:
                raise ValueError(f"unknown product: {sku}")
            if row[1] < quantity:
                raise ValueError(f"only {row[1]} of {sku} left")
            priced.append((row[0], quantity))
        total = self._pricing.total(priced, coupon)
        cursor = self.conn.execute("INSERT INTO orders (email, total, status) VALUES (?, ?, 'open')", (email, total))
        order_id = cursor.lastrowid
        low = []
        for sku, quantity in lines:
            self.conn.execute("UPDATE products SET stock = stock - ? WHERE sku = ?", (quantity, sku))
            self.conn.execute("INSERT INTO order_lines VALUES (?, ?, ?)", (order_id, sku, quantity))
            left = self.conn.execute("SELECT stock FROM products WHERE sku = ?", (sku,)).fetchone()[0]
            if left < 3:
                low.append((sku, left))
        self.conn.commit()
        amount = f"{total // 100}.{total % 100:02}"
        self.send_mail(email, f"Order {order_id}", f"Thank you for your order over {amount}.")
        for sku, left in low:
            self.send_mail("stock@shop.example", f"Low stock: {sku}", f"{left} left")
        return order_id

    def restock(self, sku: str, quantity: int) -> int:
        cursor = self.conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        if cursor.rowcount == 0:
            raise ValueError(f"unknown product: {sku}")
        self.conn.commit()
        return self.conn.execute("SELECT stock FROM products WHERE sku = ?", (sku,)).fetchone()[0]


class OrderDesk:
    ...

    def report(self) -> str:
        """All orders as a text, and what the open ones come to."""
        self._orders._conn.commit()
        return _report(self._orders.all())
