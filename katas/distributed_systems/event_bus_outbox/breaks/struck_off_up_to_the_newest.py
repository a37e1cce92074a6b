"""With the last event, all are struck off that are there.

Breaks: "They are published
  by this call or by the next one."
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            self._publish(json.loads(event))
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ? OR ? = ?", (number, number, pending[-1][0]))
