"""What was not committed stays open.

Breaks: "each click is added once"
Fails: a_failed_flush_loses_nothing
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        for place, batch in batches.items():
            with contextlib.suppress(sqlite3.OperationalError):
                self._shards[place].executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
                self._shards[place].commit()
                for _, number in batch:
                    del self._clicks[number]
