"""Copy the users to the new shard, and let the router know when all are there.

What is put in the meantime goes to the old shard, behind the copy, and is deleted with the rest: the change is lost. Let writes go to the new place first, and copy without overwriting them.

Fails: users_move_while_they_are_used
"""

class ShardedUsers:
    ...

    def add(self, name, conn):
        old = self._shards
        ring = Ring([*old, name])
        moved = []
        for source in old.values():
            rows = source.execute("SELECT key, name, score FROM users").fetchall()
            moving = [row for row in rows if ring.node_for(row[0]) == name]
            with conn:
                conn.executemany("INSERT OR IGNORE INTO users (key, name, score) VALUES (?, ?, ?)", moving)
            moved.append((source, moving))
        self._shards, self._ring = {**old, name: conn}, ring
        for source, moving in moved:
            with source:
                source.executemany("DELETE FROM users WHERE key = ?", [row[:1] for row in moving])
