"""Delays are ignored.

Breaks: "adds a task that is due `delay` seconds from now"
"""


class Queue:
    ...

    def put(self, name, args, delay=0):
        try:
            text = json.dumps(args, allow_nan=False)
        except ValueError as error:
            raise TypeError("the arguments of a task are plain JSON data") from error
        if json.loads(text) != args:
            raise TypeError("the arguments of a task come back from JSON unchanged")
        self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, text, self._clock()))
