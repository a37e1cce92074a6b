"""A new link cannot be in the cache.

Its absence can: somebody, perhaps a robot, asked for that code a moment before. For a minute the owner of the new link is told that it does not
exist. `shorten` has to forget what is remembered of its code.

Fails: the_cache_takes_the_traffic
"""


class Shortener:
    ...

    def shorten(self, url: str) -> str:
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = encode(number)
        return code
