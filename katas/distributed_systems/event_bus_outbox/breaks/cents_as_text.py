"""Cents become text.

Breaks: "`"order"`, `"customer"` and `"cents"`
  are as placed"
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            event = json.loads(event)
            self._publish({**event, "cents": str(event["cents"])})
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
