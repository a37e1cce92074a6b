"""Shards break ties as they like.

Breaks: "among equal scores, the smaller key comes first"
"""

class ShardedUsers:
    ...

    def top(self, n):
        text = "SELECT key, name, score FROM users ORDER BY score DESC, name DESC LIMIT ?"
        rows = [row for conn in self._shards.values() for row in conn.execute(text, (n,))]
        return sorted(rows, key=lambda row: (-row[2], row[0]))[:n]
