"""The orders of a small shop: one class that does everything, to be taken apart."""

SCHEMA = """
CREATE TABLE products (sku TEXT PRIMARY KEY, cents INTEGER NOT NULL, stock INTEGER NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, email TEXT NOT NULL, total INTEGER NOT NULL, status TEXT NOT NULL);
CREATE TABLE order_lines (order_id INTEGER NOT NULL, sku TEXT NOT NULL, quantity INTEGER NOT NULL);
"""


# TODO: take this class apart, one responsibility at a time. Before each step copy it under a new name
# (`class PricingMoved:` ...), so that the class after each step can stand in STAGES.
class OrderDesk:
    """The orders of a small shop."""

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


# The class after each step of the way, the last one being OrderDesk.
STAGES = [OrderDesk]
