"""The counter is emptied, and then it is written.

A shard that is locked loses its clicks: {{a_failed_flush_loses_nothing: message}}. Forget them after the commit, and not before.

Fails: a_failed_flush_loses_nothing
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        self._clicks.clear()
        for place, batch in batches.items():
            with contextlib.suppress(sqlite3.OperationalError):
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
