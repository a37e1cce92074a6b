"""When the statement has run, the user is stored.

It is in a transaction of that connection, and nobody else sees it. Commit: `with conn:`.

Fails: a_user_lives_on_one_shard
"""

class ShardedUsers:
    ...

    def put(self, key, name, score):
        conn = self._shards[self._ring.node_for(key)]
        conn.execute("INSERT OR REPLACE INTO users (key, name, score) VALUES (?, ?, ?)", (key, name, score))
