"""A put that is refused rolls back.

Breaks: "It takes part in the caller's transaction and does not commit: the caller does that, or rolls back."
"""


class Queue:
    ...

    def put(self, name, args, delay=0):
        try:
            text = json.dumps(args, allow_nan=False)
            if json.loads(text) != args:
                raise TypeError("the arguments of a task come back from JSON unchanged")
            self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, text, self._clock() + delay))
        except (TypeError, ValueError) as error:
            self._conn.rollback()
            raise TypeError("the arguments of a task are plain JSON data") from error
