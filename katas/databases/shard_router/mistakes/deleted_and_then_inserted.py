"""To move a row is to delete it here and to insert it there.

Between the two, the user is nowhere, for everybody who asks; and if the process dies at that moment, for good. Copy first, and delete when the copy is committed.

Fails: users_move_while_they_are_used
"""

class ShardedUsers:
    ...

    def add(self, name, conn):
        old = self._shards
        self._before, self._shards = self._ring, {**old, name: conn}
        self._ring = Ring(self._shards)
        for source in old.values():
            rows = source.execute("SELECT key, name, score FROM users").fetchall()
            moving = [row for row in rows if self._ring.node_for(row[0]) == name]
            with source:
                source.executemany("DELETE FROM users WHERE key = ?", [row[:1] for row in moving])
            with conn:
                conn.executemany("INSERT OR IGNORE INTO users (key, name, score) VALUES (?, ?, ?)", moving)
        self._before = None
