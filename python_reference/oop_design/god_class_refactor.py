"""The orders of a small shop: a desk that delegates, and parts that each know one thing."""

import sqlite3
from collections.abc import Callable
from typing import cast

SCHEMA = """
CREATE TABLE products (sku TEXT PRIMARY KEY, cents INTEGER NOT NULL, stock INTEGER NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, email TEXT NOT NULL, total INTEGER NOT NULL, status TEXT NOT NULL);
CREATE TABLE order_lines (order_id INTEGER NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);
"""

_Lines = list[tuple[str, int]]
_SendMail = Callable[[str, str, str], None]

_WAREHOUSE = "stock@shop.example"
_LOW = 3


class _Pricing:
    """What an order costs. Knows no table and no customer."""

    _QUANTITY_DISCOUNT_FROM = 10
    _SAVE5_FROM = 2000
    _FREE_SHIPPING_FROM = 5000
    _SHIPPING = 490

    def total(self, priced: list[tuple[int, int]], coupon: str | None) -> int:
        """Cents for lines of (cents apiece, quantity)."""
        goods = self._discounted(sum(self._line(cents, quantity) for cents, quantity in priced), coupon)
        return goods + self._shipping(goods, coupon)

    def _line(self, cents: int, quantity: int) -> int:
        full = cents * quantity
        return full * 90 // 100 if quantity >= self._QUANTITY_DISCOUNT_FROM else full

    def _discounted(self, goods: int, coupon: str | None) -> int:
        if coupon not in (None, "SAVE5", "FREESHIP"):
            raise ValueError(f"unknown coupon: {coupon}")
        return goods * 95 // 100 if coupon == "SAVE5" and goods >= self._SAVE5_FROM else goods

    def _shipping(self, goods: int, coupon: str | None) -> int:
        return 0 if coupon == "FREESHIP" or goods >= self._FREE_SHIPPING_FROM else self._SHIPPING


class _Products:
    """Prices and stock: everything that is done to the table `products`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def priced(self, lines: _Lines) -> list[tuple[int, int]]:
        """(cents apiece, quantity) of each line."""
        return [(self._row(sku)[0], quantity) for sku, quantity in lines]

    def require(self, lines: _Lines) -> None:
        """Raise ValueError for the first line that cannot be delivered."""
        for sku, quantity in lines:
            stock = self._row(sku)[1]
            if stock < quantity:
                raise ValueError(f"only {stock} of {sku} left")

    def take(self, lines: _Lines) -> list[tuple[str, int]]:
        """Take the lines out of the stock; returns (sku, what is left) where that is little."""
        left = [(sku, self.add(sku, -quantity)) for sku, quantity in lines]
        return [(sku, stock) for sku, stock in left if stock < _LOW]

    def add(self, sku: str, quantity: int) -> int:
        """Change the stock of a product; returns what there is then."""
        self._conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        return self._row(sku)[1]

    def _row(self, sku: str) -> tuple[int, int]:
        found = self._conn.execute("SELECT cents, stock FROM products WHERE sku = ?", (sku,))
        row: tuple[int, int] | None = found.fetchone()
        if row is None:
            raise ValueError(f"unknown product: {sku}")
        return row


class _Orders:
    """Orders and their lines: everything that is done to those two tables."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def add(self, email: str, total: int, lines: _Lines) -> int:
        """Write an open order; returns its id."""
        cursor = self._conn.execute("INSERT INTO orders (email, total, status) VALUES (?, ?, 'open')", (email, total))
        order_id = cast(int, cursor.lastrowid)  # an INSERT sets it
        self._conn.executemany(
            "INSERT INTO order_lines VALUES (?, ?, ?)", [(order_id, sku, quantity) for sku, quantity in lines]
        )
        return order_id

    def find(self, order_id: int) -> tuple[str, str]:
        """(email, status) of an order."""
        found = self._conn.execute("SELECT email, status FROM orders WHERE id = ?", (order_id,))
        row: tuple[str, str] | None = found.fetchone()
        if row is None:
            raise ValueError(f"unknown order: {order_id}")
        return row

    def lines(self, order_id: int) -> _Lines:
        return self._conn.execute("SELECT sku, quantity FROM order_lines WHERE order_id = ?", (order_id,)).fetchall()

    def cancel(self, order_id: int) -> None:
        self._conn.execute("UPDATE orders SET status = 'cancelled' WHERE id = ?", (order_id,))

    def all(self) -> list[tuple[int, str, int, str]]:
        """(id, email, total, status) of every order, the oldest first."""
        return self._conn.execute("SELECT id, email, total, status FROM orders ORDER BY id").fetchall()


class _Mail:
    """The shop's letters: to whom, and in which words."""

    def __init__(self, send: _SendMail) -> None:
        self._send = send

    def confirm(self, email: str, order_id: int, total: int) -> None:
        self._send(email, f"Order {order_id}", f"Thank you for your order over {_amount(total)}.")

    def warn_of_low_stock(self, sku: str, left: int) -> None:
        self._send(_WAREHOUSE, f"Low stock: {sku}", f"{left} left")

    def confirm_cancellation(self, email: str, order_id: int) -> None:
        self._send(email, f"Order {order_id} cancelled", "We have cancelled your order.")


def _report(orders: list[tuple[int, str, int, str]]) -> str:
    lines = [f"{order_id:>4}  {email:<20} {_amount(total):>8}  {status}" for order_id, email, total, status in orders]
    still_open = sum(total for _, _, total, status in orders if status == "open")
    return "\n".join([*lines, f"open: {_amount(still_open)}"])


def _amount(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


# -- the way there: the class after each step ---------------------------------------------------------


class _PricingMoved:
    """First step: the price, which stood there twice, is worked out in one place."""

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing()

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        priced = []
        for sku, quantity in lines:
            row = self.conn.execute("SELECT cents FROM products WHERE sku = ?", (sku,)).fetchone()
            if row is None:
                raise ValueError(f"unknown product: {sku}")
            priced.append((row[0], quantity))
        return self._pricing.total(priced, coupon)

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
        order_id = cast(int, cursor.lastrowid)  # an INSERT sets it
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

    def cancel(self, order_id: int) -> bool:
        row = self.conn.execute("SELECT email, status FROM orders WHERE id = ?", (order_id,)).fetchone()
        if row is None:
            raise ValueError(f"unknown order: {order_id}")
        if row[1] == "cancelled":
            return False
        lines = self.conn.execute("SELECT sku, quantity FROM order_lines WHERE order_id = ?", (order_id,)).fetchall()
        for sku, quantity in lines:
            self.conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        self.conn.execute("UPDATE orders SET status = 'cancelled' WHERE id = ?", (order_id,))
        self.conn.commit()
        self.send_mail(row[0], f"Order {order_id} cancelled", "We have cancelled your order.")
        return True

    def restock(self, sku: str, quantity: int) -> int:
        cursor = self.conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        if cursor.rowcount == 0:
            raise ValueError(f"unknown product: {sku}")
        self.conn.commit()
        stock: int = self.conn.execute("SELECT stock FROM products WHERE sku = ?", (sku,)).fetchone()[0]
        return stock

    def report(self) -> str:
        rows = self.conn.execute("SELECT id, email, total, status FROM orders ORDER BY id").fetchall()
        lines = []
        open_total = 0
        for order_id, email, total, status in rows:
            amount = f"{total // 100}.{total % 100:02}"
            lines.append(f"{order_id:>4}  {email:<20} {amount:>8}  {status}")
            if status == "open":
                open_total += total
        lines.append(f"open: {open_total // 100}.{open_total % 100:02}")
        return "\n".join(lines)


class _TablesMoved:
    """Second step: who touches which table."""

    def __init__(self, conn: sqlite3.Connection, send_mail: _SendMail) -> None:
        self.conn = conn
        self.send_mail = send_mail
        self._pricing = _Pricing()
        self._products = _Products(conn)
        self._orders = _Orders(conn)

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        return self._pricing.total(self._products.priced(lines), coupon)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        self._products.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._orders.add(email, total, lines)
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
        for sku, quantity in self._orders.lines(order_id):
            self._products.add(sku, quantity)
        self._orders.cancel(order_id)
        self.conn.commit()
        self.send_mail(email, f"Order {order_id} cancelled", "We have cancelled your order.")
        return True

    def restock(self, sku: str, quantity: int) -> int:
        stock = self._products.add(sku, quantity)
        self.conn.commit()
        return stock

    def report(self) -> str:
        lines = []
        open_total = 0
        for order_id, email, total, status in self._orders.all():
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
        self._products = _Products(conn)
        self._orders = _Orders(conn)
        self._mail = _Mail(send_mail)

    def quote(self, lines: _Lines, coupon: str | None = None) -> int:
        """What an order would cost, in cents."""
        return self._pricing.total(self._products.priced(lines), coupon)

    def place(self, email: str, lines: _Lines, coupon: str | None = None) -> int:
        """Order; returns the order's id. Mails go out when everything is committed."""
        self._products.require(lines)
        total = self.quote(lines, coupon)
        order_id = self._orders.add(email, total, lines)
        low = self._products.take(lines)
        self._conn.commit()
        self._mail.confirm(email, order_id, total)
        for sku, left in low:
            self._mail.warn_of_low_stock(sku, left)
        return order_id

    def cancel(self, order_id: int) -> bool:
        """Cancel an order; False if it was cancelled before."""
        email, status = self._orders.find(order_id)
        if status == "cancelled":
            return False
        for sku, quantity in self._orders.lines(order_id):
            self._products.add(sku, quantity)
        self._orders.cancel(order_id)
        self._conn.commit()
        self._mail.confirm_cancellation(email, order_id)
        return True

    def restock(self, sku: str, quantity: int) -> int:
        """Add to the stock; returns what there is then."""
        stock = self._products.add(sku, quantity)
        self._conn.commit()
        return stock

    def report(self) -> str:
        """All orders as a text, and what the open ones come to."""
        return _report(self._orders.all())


STAGES = [_PricingMoved, _TablesMoved, OrderDesk]
