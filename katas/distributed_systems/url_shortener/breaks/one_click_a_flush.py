"""A flush adds one click to each link, however many there were.

Breaks: "adds the clicks since the last flush to the column `clicks`"
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((min(clicks, 1), number))
        for place, batch in batches.items():
            with contextlib.suppress(sqlite3.OperationalError):
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
                for _, number in batch:
                    del self._clicks[number]
