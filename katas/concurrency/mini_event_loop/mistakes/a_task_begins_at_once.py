"""Creating a task runs its coroutine up to the first `await`.

The one that creates it is in the middle of its own turn: {{a_coroutine_runs_to_its_end: message}}. Ask for the first step by
`call_soon`, as for every other one.

Breaks: "returns a task, and runs nothing of `coro`"
Fails: a_coroutine_runs_to_its_end
"""


class Task(Future):
    ...

    def __init__(self, loop, coro):
        super().__init__(loop)
        self._coro = coro
        self._step()
