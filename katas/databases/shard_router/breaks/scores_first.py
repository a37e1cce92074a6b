"""The score comes first in the tuple.

Breaks: "as tuples `(key, name, score)`"
"""

class ShardedUsers:
    ...

    def top(self, n):
        text = "SELECT key, name, score FROM users ORDER BY score DESC, key LIMIT ?"
        rows = [row for conn in self._shards.values() for row in conn.execute(text, (n,))]
        return [(score, key, name) for key, name, score in sorted(rows, key=lambda row: (-row[2], row[0]))[:n]]
