"""One call publishes a hundred events at most.

Breaks: "calls `publish(event)` for the events that were not published yet"
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number LIMIT 100").fetchall()
        for number, event in pending:
            self._publish(json.loads(event))
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
