"""The counter is emptied when every shard is written.

One shard is locked, the others are written, and the next flush writes them again: {{a_failed_flush_loses_nothing: message}}. Several databases
do not commit together. Forget the clicks of each shard with its own commit.

Fails: a_failed_flush_loses_nothing
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        complete = True
        for place, batch in batches.items():
            try:
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
            except sqlite3.OperationalError:
                complete = False
        if complete:
            self._clicks.clear()
