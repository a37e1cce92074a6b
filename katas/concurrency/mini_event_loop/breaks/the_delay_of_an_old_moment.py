"""A delay counts from the beginning of the turn.

Breaks: "when `delay` seconds have passed since `call_later` was called, and not before"
"""


class Loop:
    ...

    def call_later(self, delay, fn, *args):
        timer = Timer(self._now() + delay, lambda: fn(*args))
        heapq.heappush(self._timers, (timer.due, next(self._numbers), timer))
        return timer

    def _now(self):
        return getattr(self, "_begun", None) or self._clock()

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._begun = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()
