"""A future whose result is None has no result yet.

`None` is what a function returns that returns nothing, and `sleep` is one: {{a_coroutine_runs_to_its_end: message}}. Whether there is a
result is a fact of its own. Keep it in a flag, or use a value that nobody else can have.

Breaks: "That gives what `coro` returned"
Fails: a_coroutine_runs_to_its_end
"""


class Future:
    ...

    def __await__(self):
        if self._result is None and self._error is None:
            yield self
        return self._outcome()
