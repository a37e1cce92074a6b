"""The status that arrives last is the latest one.

A repetition of an old event arrives last as well, and the board goes back to it: {{the_board_shows_the_latest: actual}} in place of
{{the_board_shows_the_latest: expected}}. The version says which one is newer.

Breaks: "returns the status with the highest `version` that has arrived"
Fails: the_board_shows_the_latest
"""


class Board:
    ...

    def handle(self, event):
        with self._conn:
            self._conn.execute("INSERT OR REPLACE INTO board (id, version, status) VALUES (?, ?, ?)", (event["order"], event["version"], event["status"]))
