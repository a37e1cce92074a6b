"""The error is raised at the end.

Breaks: "that error goes no further"
Fails: a_failed_flush_loses_nothing
"""


class Shortener:
    ...

    def flush_clicks(self) -> None:
        batches: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, clicks in self._clicks.items():
            batches[number % len(self._shards)].append((clicks, number))
        problems = []
        for place, batch in batches.items():
            try:
                with self._shards[place] as conn:
                    conn.executemany("UPDATE links SET clicks = clicks + ? WHERE id = ?", batch)
                for _, number in batch:
                    del self._clicks[number]
            except sqlite3.OperationalError as problem:
                problems.append(problem)
        for problem in problems:
            raise problem
