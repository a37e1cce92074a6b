"""The running number of the outbox is a fine id.

The rows are deleted, and SQLite then gives the number once more: {{a_stored_order_is_announced: message}}. Receivers take the second order for
a repetition of the first. (AUTOINCREMENT does not reuse numbers. The order's own id, or a UUID that is stored, does not depend on any of this.)

Breaks: "`"id"` is a text of your choice, different for each order"
Fails: a_stored_order_is_announced
"""


class Shop:
    ...

    def __init__(self, conn, publish):
        self._conn = conn
        self._publish = publish
        conn.execute("CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, customer TEXT, cents INTEGER)")
        conn.execute("CREATE TABLE IF NOT EXISTS outbox (number INTEGER PRIMARY KEY, event TEXT)")

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            self._publish({**json.loads(event), "id": str(number)})
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
