"""A block is taken when the worker is made.

Breaks: "A worker takes a block only when it needs an id and has none, and uses up all of its ids."
"""


class Shortener:
    ...

    def __init__(self, shards: Sequence[sqlite3.Connection], cache: _Cache, take_block: Callable[[], int]) -> None:
        self._shards = shards
        self._cache = cache
        self._take_block = take_block
        first = take_block()
        self._ids = iter(range(first, first + BLOCK))
        self._clicks: Counter[int] = Counter()
