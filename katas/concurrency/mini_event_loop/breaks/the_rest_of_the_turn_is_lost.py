"""A task that raises takes the other calls of its turn with it.

Breaks: "An exception stops no other task, and not the loop."
"""


class Task(Future):
    ...

    def _step(self):
        try:
            future = self._coro.send(None)
        except StopIteration as end:
            self._end(end.value, None)
        except Exception as error:
            self._end(None, error)
            raise
        else:
            future._waiting.append(self._step)


class Loop:
    ...

    def _turn(self):
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        calls, self._ready = self._ready, deque()
        try:
            while calls:
                calls.popleft()()
        except Exception:
            pass
