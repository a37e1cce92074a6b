"""put commits, so that the task is safe.

It commits the caller's transaction with it, half done: put left the commit to its caller: {{putting_belongs_to_the_caller: put left the commit to its caller}}. And
if the caller rolls back afterwards, the task stays.

Breaks: "It takes part in the caller's transaction and
  does not commit: the caller does that, or rolls back."
Fails: putting_belongs_to_the_caller
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
        with self._conn:
            self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, text, self._clock() + delay))
