"""The lowest come first.

Breaks: "the highest first"
"""

class ShardedUsers:
    ...

    def top(self, n):
        text = "SELECT key, name, score FROM users ORDER BY score DESC, key LIMIT ?"
        rows = [row for conn in self._shards.values() for row in conn.execute(text, (n,))]
        return sorted(rows, key=lambda row: (-row[2], row[0]))[:n][::-1]
