"""The id of a task that is done is free.

The row is deleted, and SQLite gives its number to the next one: {{tasks_are_lent_when_due: message}}. A worker that comes back late then speaks
for a task that it has never seen, with the right id and the right attempt. AUTOINCREMENT does not give a number twice.

Breaks: "`"id"` (different for each task)"
Fails: tasks_are_lent_when_due
"""


class Queue:
    ...

    def __init__(self, conn, clock):
        self._conn = conn
        self._clock = clock
        conn.execute(
            "CREATE TABLE IF NOT EXISTS tasks (id INTEGER PRIMARY KEY, name TEXT, args TEXT, due REAL,"
            " attempt INTEGER DEFAULT 0, claimed INTEGER DEFAULT 0, error TEXT)"
        )
