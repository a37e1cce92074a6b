"""The newest call is made first.

Breaks: "Calls are made in the order in which they were asked for."
"""


class Loop:
    ...

    def call_soon(self, fn, *args):
        self._ready.appendleft(lambda: fn(*args))
