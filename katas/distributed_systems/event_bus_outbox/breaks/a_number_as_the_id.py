"""The id is the running number.

Breaks: "`"id"` is a text of your choice"
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            self._publish({**json.loads(event), "id": number})
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
