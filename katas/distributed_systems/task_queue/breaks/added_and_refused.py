"""The task is added before its arguments are looked at.

Breaks: "it raises `TypeError` and adds nothing"
"""


class Queue:
    ...

    def put(self, name, args, delay=0):
        cursor = self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, '{}', ?)", (name, self._clock() + delay))
        try:
            text = json.dumps(args, allow_nan=False)
        except ValueError as error:
            raise TypeError("the arguments of a task are plain JSON data") from error
        if json.loads(text) != args:
            raise TypeError("the arguments of a task come back from JSON unchanged")
        self._conn.execute("UPDATE tasks SET args = ? WHERE id = ?", (text, cursor.lastrowid))
