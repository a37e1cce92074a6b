"""Of two timers that are due together, the newer one runs first.

Breaks: "those due at the same moment, in the order in which they were asked for"
"""


class Loop:
    ...

    def call_later(self, delay, fn, *args):
        timer = Timer(self._clock() + delay, lambda: fn(*args))
        heapq.heappush(self._timers, (timer.due, -next(self._numbers), timer))
        return timer
