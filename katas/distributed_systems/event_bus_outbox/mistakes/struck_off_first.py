"""An event is struck off first, so that it is not published twice.

If the relay dies then, or the bus refuses, it is struck off and was not published. Deaths after which an event was never published:
{{a_relay_that_dies_loses_nothing: deaths after which an event was never published}}. Lost cannot be mended, twice can.

Fails: a_relay_that_dies_loses_nothing, the_bus_may_be_slow_or_down
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
            self._publish(json.loads(event))
