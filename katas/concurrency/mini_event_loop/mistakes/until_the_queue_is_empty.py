"""A turn makes calls until none is left.

A call that asks for itself again is never the last: {{nobody_starves: message}}. Take the number of calls first, make so many, and
then look at the clock and the files again.

Breaks: "What they add waits for the next turn."
Fails: nobody_starves, only_the_selector_waits
"""


class Loop:
    ...

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        while self._ready:
            self._ready.popleft()()
