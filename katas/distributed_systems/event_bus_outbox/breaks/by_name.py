"""Events are published in the order of their orders' ids.

Breaks: "in the order in which their orders were
  placed"
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox").fetchall()
        for number, event in sorted(pending, key=lambda row: json.loads(row[1])["order"]):
            self._publish(json.loads(event))
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
