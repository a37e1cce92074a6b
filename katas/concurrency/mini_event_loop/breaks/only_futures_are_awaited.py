"""A task looks at what its coroutine awaits, not at what it yields.

Breaks: "Coroutines may also await other people's objects, whose `__await__` delegates to your futures with `yield from`."
"""


class Future:
    ...

    def __await__(self):
        return _Awaiting(self)


class _Awaiting:
    def __init__(self, future):
        self._future = future

    def __iter__(self):
        return self

    def __next__(self):
        if self._future._done:
            raise StopIteration(self._future._outcome())
        return None


class Task(Future):
    ...

    def _step(self):
        try:
            self._coro.send(None)
        except StopIteration as end:
            self._end(end.value, None)
        except Exception as error:
            self._end(None, error)
        else:
            waits = self._coro
            while hasattr(waits, "cr_await"):
                waits = waits.cr_await
            waits._future._waiting.append(self._step)
