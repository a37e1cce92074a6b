"""The events are published while the cursor goes through them.

A SELECT that has not been read to its end is a transaction, too, which only reads: {{the_bus_may_be_slow_or_down: message}}.
Fetch what is waiting first, with `fetchall()`.

Breaks: "No transaction is open while it runs, so other processes place orders then."
Fails: the_bus_may_be_slow_or_down
"""


class Shop:
    ...

    def relay(self):
        for number, event in self._conn.execute("SELECT number, event FROM outbox ORDER BY number"):
            self._publish(json.loads(event))
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
