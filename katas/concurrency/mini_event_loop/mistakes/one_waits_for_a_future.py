"""A future has one coroutine to wake.

The second one that awaits it takes the place of the first, which is never resumed:
{{a_future_wakes_those_that_wait: message}}. Keep a list of those that wait.

Breaks: "the coroutines that wait join the calls to make, at the end"
Fails: a_future_wakes_those_that_wait, an_exception_goes_to_those_that_await
"""


class Future:
    ...

    def __init__(self, loop):
        self._loop = loop
        self._done = False
        self._result = None
        self._error = None
        self._wake = None

    def _end(self, result, error):
        self._done, self._result, self._error = True, result, error
        if self._wake is not None:
            self._loop.call_soon(self._wake)


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
            future._wake = self._step
