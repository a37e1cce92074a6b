"""The newest order is announced first.

Breaks: "in the order in which their orders were
  placed"
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number DESC").fetchall()
        for number, event in pending:
            self._publish(json.loads(event))
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
