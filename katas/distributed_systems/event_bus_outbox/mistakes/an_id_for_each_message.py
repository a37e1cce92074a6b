"""Each message needs an id of its own.

It is the event that has to be known again, and here its repetition came with another id: {{a_relay_that_dies_loses_nothing: message}}. Fix the
id when the order is placed, and store it.

Breaks: "the same each time that this event is
  published"
Fails: a_relay_that_dies_loses_nothing
"""

import os


class Shop:
    ...

    def relay(self):
        pending = self._conn.execute("SELECT number, event FROM outbox ORDER BY number").fetchall()
        for number, event in pending:
            self._publish({**json.loads(event), "id": f"{event} {os.urandom(8).hex()}"})
            with self._conn:
                self._conn.execute("DELETE FROM outbox WHERE number = ?", (number,))
