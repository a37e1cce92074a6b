"""The clicks are never forgotten.

Breaks: "adds the clicks since the last flush to the column `clicks`"
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        for place, batch in batches.items():
            with contextlib.suppress(sqlite3.OperationalError):
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
