"""Publishing and striking off belong into one transaction.

The bus takes no part in it, and everybody else waits: {{the_bus_may_be_slow_or_down: message}}. A roll-back brings back events that
were published. The transaction begins when publish has returned.

Breaks: "No transaction is open while it runs"
Fails: the_bus_may_be_slow_or_down, a_relay_that_dies_loses_nothing
"""


class Shop:
    ...

    def relay(self):
        with self._conn:
            self._conn.execute("BEGIN IMMEDIATE")
            pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
            for number, event in pending:
                self._publish(json.loads(event))
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
