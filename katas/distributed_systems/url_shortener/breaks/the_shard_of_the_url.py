"""The shard is that of the url.

Breaks: "The link with an id is stored on `shards[id % len(shards)]`."
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        with self._shards[len(url) % len(self._shards)] as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        self._cache.delete(code)
        return code
