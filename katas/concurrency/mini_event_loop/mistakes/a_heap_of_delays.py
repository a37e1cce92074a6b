"""The timer with the smallest delay comes first.

Delays count from different moments: {{timers_come_when_they_are_due: message}}. A delay of 1 that is asked for at 2 s is due at 3 s.
Put `clock() + delay` into the heap.

Breaks: "Timers run in the order in which they are due"
Fails: timers_come_when_they_are_due
"""


class Loop:
    ...

    def call_later(self, delay, fn, *args):
        timer = Timer(self._clock() + delay, lambda: fn(*args))
        heapq.heappush(self._timers, (delay, next(self._numbers), timer))
        return timer

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][2].due <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()

    def _timeout(self):
        while self._timers and self._timers[0][2].cancelled:
            heapq.heappop(self._timers)
        if self._ready:
            return 0
        if self._timers:
            return max(0, self._timers[0][2].due - self._clock())
        return None
