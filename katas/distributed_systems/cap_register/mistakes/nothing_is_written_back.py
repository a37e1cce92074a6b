"""A read changes nothing.

A refused write may have reached one replica. A read that met it returned the new value, the next one did not:
{{reads_never_go_back: message}}. A read sends what it returns to a majority first.

Breaks: "No later read, on whichever replica, returns the value of a write before that one."
Fails: reads_never_go_back
"""


class Strict:
    ...

    def read(self):
        return max(self._gather(("get",)), key=lambda reply: reply[0])[1]
