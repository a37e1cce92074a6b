"""Each shard sorts its users, so the answers only have to be put together.

One sorted list behind another is not sorted. The best of the second shard may be better than all of the first: merge them, then cut.

Fails: the_best_of_all_are_among_the_best_of_each
"""

class ShardedUsers:
    ...

    def top(self, n):
        text = "SELECT key, name, score FROM users ORDER BY score DESC, key LIMIT ?"
        return [row for conn in self._shards.values() for row in conn.execute(text, (n,))][:n]
