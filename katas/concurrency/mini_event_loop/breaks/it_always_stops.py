"""Awaiting a future that has its result gives way once.

Breaks: "If there is a result already, `await` goes on without stopping."
"""


class Future:
    ...

    def __await__(self):
        yield self
        return self._outcome()


class Task(Future):
    ...

    def _step(self):
        try:
            future = self._coro.send(None)
        except StopIteration as end:
            self._end(end.value, None)
        except Exception as error:
            self._end(None, error)
        else:
            if future._done:
                self._loop.call_soon(self._step)
            else:
                future._waiting.append(self._step)
