"""NaN raises ValueError.

Breaks: "If JSON cannot hold it, or would
  give something else back, it raises `TypeError` and adds nothing."
"""


class Queue:
    ...

    def put(self, name, args, delay=0):
        text = json.dumps(args, allow_nan=False)
        if json.loads(text) != args:
            raise TypeError("the arguments of a task come back from JSON unchanged")
        self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, text, self._clock() + delay))
