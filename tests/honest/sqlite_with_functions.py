# SQLite with functions, aggregates, converters, row factories, savepoints and traces of its own.
# shared: passed
# split: passed
from honest import *
import datetime
import sqlite3


class Longest:
    def __init__(self):
        self.found = ""

    def step(self, word):
        self.found = max(self.found, word, key=len)

    def finalize(self):
        return self.found


def tally(words):
    seen = []
    with sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES) as db:
        db.set_trace_callback(seen.append)
        db.row_factory = sqlite3.Row
        db.create_function("double", 1, lambda x: x * 2, deterministic=True)
        db.create_aggregate("longest", 1, Longest)
        db.create_collation("backwards", lambda a, b: (a < b) - (a > b))
        db.execute("CREATE TABLE words (word TEXT, n INTEGER)")
        db.executemany("INSERT INTO words VALUES (?, 1)", [(w,) for w in words])
        try:
            db.execute("INSERT INTO nowhere VALUES (1)")
        except sqlite3.OperationalError as problem:
            assert "no such table" in str(problem)
        rows = db.execute("SELECT word, count(*) AS n FROM words GROUP BY word ORDER BY word COLLATE backwards").fetchall()
        assert db.execute("SELECT double(21)").fetchone()[0] == 42
        db.execute("SAVEPOINT s")
        db.execute("ROLLBACK TO s")
        assert any("CREATE TABLE" in line for line in seen)
    return {row["word"]: row["n"] for row in rows}
