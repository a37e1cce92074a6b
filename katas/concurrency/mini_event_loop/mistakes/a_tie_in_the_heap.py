"""The heap orders timers by the moment at which they are due.

For two that are due together it goes on to compare what stands behind, and calls cannot be compared:
{{timers_come_when_they_are_due: message}}. A number that counts up, between the two, decides each tie in the order of asking.

Breaks: "those due at the same moment, in the order in which they were asked for"
Fails: timers_come_when_they_are_due
"""


class Loop:
    ...

    def call_later(self, delay, fn, *args):
        timer = Timer(self._clock() + delay, lambda: fn(*args))
        heapq.heappush(self._timers, (timer.due, timer))
        return timer

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[1].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()

    def _timeout(self):
        while self._timers and self._timers[0][1].cancelled:
            heapq.heappop(self._timers)
        if self._ready:
            return 0
        if self._timers:
            return max(0, self._timers[0][0] - self._clock())
        return None
