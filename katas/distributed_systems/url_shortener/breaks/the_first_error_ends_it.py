"""The first error ends the flush.

Breaks: "The other shards are written"
Fails: a_failed_flush_loses_nothing
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        with contextlib.suppress(sqlite3.OperationalError):
            for place, batch in sorted(batches.items(), key=lambda item: -len(item[1])):
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
                for _, number in batch:
                    del self._clicks[number]
