"""When all are published, all are struck off.

If the relay dies on the way, or the bus fails, all that was published before comes again:
{{a_relay_that_dies_loses_nothing: most events that came twice after one death}} events. And an order that was placed meanwhile is
struck off with them. Strike off each one after it was published.

Breaks: "As soon as `publish` has returned, its event counts as published, and that is committed before the next call of
  `publish`."
Breaks: "So after a crash only the event that was under way comes a second time."
Fails: a_relay_that_dies_loses_nothing, the_bus_may_be_slow_or_down
"""


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for _, event in pending:
            self._publish(json.loads(event))
        with self._conn:
            self._conn.execute("DELETE FROM outbox")
