"""The event is noted as handled, and then handled.

Between the two commits the process dies, and the event is known and did not count. Points of ann:
{{a_receiver_that_dies_counts_once: points of ann, 7 being right}}. Note and points belong into one transaction.

Breaks: "If `handle` raises, or the process dies in it, the event is delivered again, and still counts once."
Fails: a_receiver_that_dies_counts_once
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed":
            return
        with self._conn:
            if not self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],)).rowcount:
                return
        with self._conn:
            self._conn.execute(
                "INSERT INTO points (customer, points) VALUES (?, ?)"
                " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                (event["customer"], event["cents"] // 100),
            )
