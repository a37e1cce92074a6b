"""json.dumps refuses what JSON cannot hold.

It refuses objects and sets. It also accepted {{arguments_are_plain_data: accepted}}, and gives something else back for it, or raises ValueError. Compare
what comes back.

Fails: arguments_are_plain_data
"""


class Queue:
    ...

    def put(self, name, args, delay=0):
        self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, json.dumps(args), self._clock() + delay))
