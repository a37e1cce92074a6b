"""The version is a number alone.

Breaks: "No later read, on whichever replica, returns the value of a write before that one."
Fails: reads_never_go_back
"""


class Strict:
    ...

    def write(self, value):
        number, _ = max(version for version, _ in self._gather(("get",)))
        self._gather(("put", (number + 1, ""), value))
