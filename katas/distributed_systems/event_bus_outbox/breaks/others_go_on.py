"""An event that fails is left behind, and the others are published.

Breaks: "The event is not published then: the next `relay` goes on with it."
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        problem = None
        for number, event in pending:
            try:
                self._publish(json.loads(event))
            except Exception as error:
                problem = problem or error
                continue
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
        if problem:
            raise problem
