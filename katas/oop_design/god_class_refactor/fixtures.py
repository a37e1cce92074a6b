"""The shop as it was found, and what can be observed of a shop while it is used.

`Found` is the class that learners are given; what a stage does is compared with what it does.
"""

import ast
import sqlite3

from katabook import called, draw, named, sql

SCHEMA = """
CREATE TABLE products (sku TEXT PRIMARY KEY, cents INTEGER NOT NULL, stock INTEGER NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, email TEXT NOT NULL, total INTEGER NOT NULL, status TEXT NOT NULL);
CREATE TABLE order_lines (order_id INTEGER NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);
"""

PRODUCTS = [("mug", 950, 8), ("lamp", 4500, 2), ("pen", 133, 60), ("bag", 2000, 12), ("card", 3, 1000), ("tag", 50, 90)]

#: Sequences of calls, each in a fresh shop: method, positional arguments, keyword arguments.
STORIES = [
    [
        ("quote", ([("mug", 1)],)),
        ("quote", ([("mug", 2), ("pen", 9)],)),
        ("quote", ([("pen", 10)],)),
        ("quote", ([("pen", 11), ("card", 17)],)),
        ("quote", ([("bag", 2), ("mug", 1)],)),
        ("quote", ([("lamp", 1), ("bag", 1)],)),
        ("quote", ([("bag", 2), ("mug", 1), ("tag", 1)],)),  # exactly 50.00
        ("quote", ([("bag", 2), ("mug", 1), ("tag", 6)], "SAVE5")),  # less than 50.00 after the discount
        ("quote", ([("lamp", 9)],)),  # a quote asks nobody whether there are so many
        ("quote", ([],)),
        ("quote", ([("mug", 1), ("hat", 1)],)),
        ("quote", ([("mug", 2)], "SAVE5")),
        ("quote", ([("bag", 1)], "SAVE5")),  # exactly 20.00
        ("quote", ([("bag", 1), ("pen", 1)], "SAVE5")),
        ("quote", ([("lamp", 1), ("bag", 1)],), {"coupon": "SAVE5"}),
        ("quote", ([("mug", 1)],), {"coupon": "FREESHIP"}),
        ("quote", ([("lamp", 2)], "FREESHIP")),
        ("quote", ([("mug", 1)], "SAVE50")),
        ("quote", ([("hat", 1)], "SAVE50")),
        ("quote", ([("mug", 1)], "")),
        ("quote", (), {"lines": [("mug", 1)], "coupon": "FREESHIP"}),
        ("report", ()),
    ],
    [
        ("place", ("ann@example.com", [("mug", 2), ("pen", 10)])),
        ("place", ("bob@example.com", [("lamp", 1)], "FREESHIP")),  # one lamp is left: low
        ("place", ("cy@example.com", [("mug", 4), ("lamp", 1)]), {"coupon": "SAVE5"}),  # both are low
        ("place", ("dee@example.com", [("card", 7)])),
        ("quote", ([("mug", 1)],)),
        ("report", ()),
        ("restock", (), {"sku": "lamp", "quantity": 5}),
        ("cancel", (), {"order_id": 2}),
        ("cancel", (2,)),
        ("cancel", (9,)),
        ("report", ()),
    ],
    [
        ("place", ("ann@example.com", [("mug", 9)])),
        ("place", ("ann@example.com", [("mug", 8)])),
        ("place", ("ann@example.com", [("mug", 1)])),
        ("place", ("ann@example.com", [("pen", 1), ("hat", 1)])),
        # Which of two problems is found first:
        ("place", ("ann@example.com", [("mug", 1), ("hat", 1)])),
        ("place", ("ann@example.com", [("hat", 1), ("mug", 1)])),
        ("place", ("ann@example.com", [("lamp", 3)], "SAVE50")),
        ("place", ("ann@example.com", [("lamp", 1)], "SAVE50")),
        ("place", ("ann@example.com", [])),
        # The same product in two lines: each line is looked at by itself.
        ("place", ("bob@example.com", [("lamp", 2), ("lamp", 1)])),
        ("place", ("bob@example.com", [("pen", 6), ("pen", 6)])),
        ("report", ()),
        ("cancel", (3,)),
        ("restock", ("lamp", 2)),
        ("restock", ("hat", 2)),
        ("restock", ("mug", 0)),
        ("report", ()),
    ],
    [
        ("place", ("bounce@example.com", [("lamp", 1)])),  # its mail raises
        ("report", ()),
        ("cancel", (1,)),
        ("report", ()),
        ("place", (), {"email": "ann@example.com", "lines": [("bag", 9)], "coupon": None}),  # three are left: not low
        ("place", ("ann@example.com", [("bag", 1)])),
        ("restock", ("bag", 2)),
        ("place", ("ann@example.com", [("bag", 2)], "SAVE5")),
        ("cancel", (2,)),
        ("quote", ([("bag", 10)], "SAVE5")),
        ("report", ()),
    ],
]


def draw_stories():
    """Two more stories that nobody knows beforehand, to be told after the others."""
    skus = [sku for sku, _, _ in PRODUCTS]

    def lines():
        return [(draw.choice(skus), draw.randrange(1, 14)) for _ in range(draw.randrange(1, 4))]

    def coupon():
        return draw.choice([None, None, "SAVE5", "FREESHIP"])

    for who in ("eve@example.com", "fay@example.com"):
        story = [("place", (who, [(draw.choice(["pen", "card", "tag"]), draw.randrange(1, 20))], coupon()))]
        for _ in range(4):
            story += [("quote", (lines(), coupon())), ("place", (who, lines(), coupon()))]
        story += [("restock", (draw.choice(skus), draw.randrange(1, 9))), ("cancel", (1,)), ("report", ())]
        STORIES.append(story)


class MailRefused(Exception):
    """What `send_mail` raises for an address that does not exist."""


class Shop:
    """A database, a post office and a desk, made by `make(conn, send_mail)`."""

    def __init__(self, make):
        self.conn = sql.connect(":memory:")
        self.conn.executescript(SCHEMA)
        self.conn.executemany("INSERT INTO products VALUES (?, ?, ?)", PRODUCTS)
        self.conn.commit()
        self.mails = []
        self._send_mail = self._sent  # one object, so that it can have a name
        self.desk = called(make, conn=named(self.conn, "conn"), send_mail=named(self._send_mail, "send_mail"))

    def _sent(self, to, subject, text):
        state = "before the commit" if self.conn.in_transaction else "after the commit"
        self.mails.append((to, subject, text, state))
        if to.startswith("bounce"):
            raise MailRefused(to)

    def call(self, method, arguments, keywords):
        """What one call does: how it ends, the mails it sends, and the tables it leaves."""
        self.mails = []
        try:
            end = f"returns {getattr(self.desk, method)(*arguments, **keywords)!r}"
        except Exception as problem:
            end = f"raises {type(problem).__name__}: {problem}"
        # A call that raises may leave a transaction open that has changed nothing; nobody sees that.
        kept = "no" if end.startswith("returns") and self.conn.in_transaction else "yes"
        return {"end": end, "mails": self.mails, "tables": self.tables(), "committed": kept}

    def tables(self):
        with sql.unrecorded(self.conn):
            cursor = sqlite3.Cursor(self.conn)
            cursor.row_factory = None
            return {name: cursor.execute(f"SELECT * FROM {name}").fetchall() for name in ("products", "orders", "order_lines")}


def steps():
    """(story number, method, arguments, keywords) of every call."""
    for number, story in enumerate(STORIES):
        for method, arguments, *keywords in story:
            yield number, method, arguments, keywords[0] if keywords else {}


def use(make):
    """What every call does, in order: a list of (story number, text of the call, observation)."""
    found, shop, current = [], None, None
    for number, method, arguments, keywords in steps():
        if number != current:
            current, shop = number, Shop(make)
        text = ", ".join([*map(repr, arguments), *(f"{name}={value!r}" for name, value in keywords.items())])
        found.append((number, f"desk.{method}({text})", shop.call(method, arguments, keywords)))
    return found


def statements(node):
    """How many statements stand inside a function or class, at any depth, without docstrings."""
    inside = [part for part in ast.walk(node) if isinstance(part, ast.stmt) and part is not node]
    return sum(not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)) for part in inside)


class Found:
    """The class as learners find it."""

    def __init__(self, conn, send_mail):
        self.conn = conn
        self.send_mail = send_mail

    def quote(self, lines, coupon=None):
        total = 0
        for sku, quantity in lines:
            row = self.conn.execute("SELECT cents FROM products WHERE sku = ?", (sku,)).fetchone()
            if row is None:
                raise ValueError(f"unknown product: {sku}")
            cents = row[0] * quantity
            if quantity >= 10:
                cents = cents * 90 // 100
            total += cents
        if coupon == "SAVE5":
            if total >= 2000:
                total = total * 95 // 100
        elif coupon is not None and coupon != "FREESHIP":
            raise ValueError(f"unknown coupon: {coupon}")
        if total < 5000 and coupon != "FREESHIP":
            total += 490
        return total

    def place(self, email, lines, coupon=None):
        total = 0
        for sku, quantity in lines:
            row = self.conn.execute("SELECT cents, stock FROM products WHERE sku = ?", (sku,)).fetchone()
            if row is None:
                raise ValueError(f"unknown product: {sku}")
            if row[1] < quantity:
                raise ValueError(f"only {row[1]} of {sku} left")
            cents = row[0] * quantity
            if quantity >= 10:
                cents = cents * 90 // 100
            total += cents
        if coupon == "SAVE5":
            if total >= 2000:
                total = total * 95 // 100
        elif coupon is not None and coupon != "FREESHIP":
            raise ValueError(f"unknown coupon: {coupon}")
        if total < 5000 and coupon != "FREESHIP":
            total += 490
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

    def cancel(self, order_id):
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

    def restock(self, sku, quantity):
        cursor = self.conn.execute("UPDATE products SET stock = stock + ? WHERE sku = ?", (quantity, sku))
        if cursor.rowcount == 0:
            raise ValueError(f"unknown product: {sku}")
        self.conn.commit()
        return self.conn.execute("SELECT stock FROM products WHERE sku = ?", (sku,)).fetchone()[0]

    def report(self):
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
