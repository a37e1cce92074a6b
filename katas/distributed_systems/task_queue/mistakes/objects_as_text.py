"""What JSON does not know becomes text.

The worker gets a text such as `<Customer object at 0x7f…>`, or last week's customer: accepted were {{arguments_are_plain_data: accepted}}. Pass the id, and
load the rest when the work is done.

Fails: arguments_are_plain_data
"""


class Queue:
    ...

    def put(self, name, args, delay=0):
        self._conn.execute("INSERT INTO tasks (name, args, due) VALUES (?, ?, ?)", (name, json.dumps(args, default=str), self._clock() + delay))
