"""What was read is stored by the reader alone.

Breaks: "No later read, on whichever replica, returns the value of a write before that one."
Fails: reads_never_go_back
"""


class Strict:
    ...

    def read(self):
        version, value = max(self._gather(("get",)), key=lambda reply: reply[0])
        self.receive(("put", version, value))
        return value
