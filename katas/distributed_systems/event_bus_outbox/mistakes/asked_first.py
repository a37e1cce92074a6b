"""A SELECT tells whether the event is known.

Both workers ask, both hear no, and both count: {{two_workers_count_once: points of ann, 7 being right}}. One statement has to ask and to take
in one step, against a unique key, and its row count tells who got it.

Breaks: "Several processes handle events of one database, perhaps
  the same event at the same time."
Fails: two_workers_count_once
"""


class Points:
    ...

    def handle(self, event):
        if event["type"] != "order_placed" or self._conn.execute("SELECT 1 FROM handled WHERE id = ?", (event["id"],)).fetchone():
            return
        with self._conn:
            self._conn.execute("INSERT INTO handled (id) VALUES (?) ON CONFLICT DO NOTHING", (event["id"],))
            self._conn.execute(
                "INSERT INTO points (customer, points) VALUES (?, ?)"
                " ON CONFLICT (customer) DO UPDATE SET points = points + excluded.points",
                (event["customer"], event["cents"] // 100),
            )
