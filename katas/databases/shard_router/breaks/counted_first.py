"""Each shard is asked twice.

Breaks: "It sends one statement to each shard"
"""

class ShardedUsers:
    ...

    def top(self, n):
        text = "SELECT key, name, score FROM users ORDER BY score DESC, key LIMIT ?"
        rows = []
        for conn in self._shards.values():
            (count,) = conn.execute("SELECT count(*) FROM users").fetchone()
            rows += conn.execute(text, (min(n, count),))
        return sorted(rows, key=lambda row: (-row[2], row[0]))[:n]
