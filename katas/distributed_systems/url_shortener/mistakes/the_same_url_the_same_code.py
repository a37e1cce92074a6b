"""A url that was shortened before has a code already.

Two customers then share a link: its clicks are counted together, and when one of them changes the target, the other's posters lead
there as well. Each call makes a link of its own.

Fails: a_link_lives_on_one_shard
"""


class Shortener:
    ...

    def __init__(self, shards: Sequence[sqlite3.Connection], cache: _Cache, take_block: Callable[[], int]) -> None:
        self._shards = shards
        self._cache = cache
        self._take_block = take_block
        self._ids = iter(range(0))
        self._clicks: Counter[int] = Counter()
        self._known: dict[str, str] = {}

    def shorten(self, url: str) -> str:
        if url in self._known:
            return self._known[url]
        number = next(self._ids, None)
        if number is None:
            first = self._take_block()
            self._ids = iter(range(first, first + BLOCK))
            number = next(self._ids)
        with self._shard(number) as conn:
            conn.execute("INSERT INTO links (id, url) VALUES (?, ?)", (number, url))
        code = self._known[url] = encode(number)
        self._cache.delete(code)
        return code
