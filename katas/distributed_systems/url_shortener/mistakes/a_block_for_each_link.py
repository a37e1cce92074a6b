"""Each link asks the store for its id.

The store hands out a block, and all but one of its ids are thrown away. Here, {{ids_come_in_blocks: message}}. Keep the rest of the block
for the next links: one question for many.

Fails: ids_come_in_blocks
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = self._take_block()
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code)
        return code
