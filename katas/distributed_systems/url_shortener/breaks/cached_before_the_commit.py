"""The link is in the cache before it is stored.

Breaks: "If there is no such link, it returns `(404, None)`."
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        code = encode(number)
        self._cache.set(code, json.dumps(url), _HOUR)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        return code
