"""An event whose publication failed is struck off all the same.

Breaks: "The event is not published then: the next `relay` goes on with it."
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            try:
                self._publish(json.loads(event))
            finally:
                with self._conn:
                    self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
