"""A task ends with `StopIteration`; everything else is an error of the program.

The error leaves `send`, the turn and `run`, and all other tasks stand still: {{an_exception_goes_to_those_that_await: message}}.
Keep it with the task, and raise it where the task is awaited.

Breaks: "An exception stops no other task, and not the loop."
Fails: an_exception_goes_to_those_that_await
"""


class Task(Future):
    ...

    def _step(self):
        try:
            future = self._coro.send(None)
        except StopIteration as end:
            self._end(end.value, None)
        else:
            future._waiting.append(self._step)
