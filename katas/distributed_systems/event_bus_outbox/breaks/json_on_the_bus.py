"""Events are published as JSON.

Breaks: "An event is a dict with these five keys"
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            self._publish(event)
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
