"""A dependency that fails.

Owns: which of its calls fail, and with what. Does not own: recording the calls (`katabook.calls`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..calls import one_line

_CO_COROUTINE = 0x80  # inspect.CO_COROUTINE, without importing inspect


class FailOn:
    """A callable that fails at chosen calls and else does what `target` does.

    which: the number of the failing call (from 1), several of them, or a function of the number.
    error: an exception class or instance; an instance is raised as it is, again and again.
    target: called with the arguments (default: nothing happens, None is returned). A coroutine
    function makes this one return coroutines, which fail when awaited.
    after_effect: call `target` first and fail then, like an answer lost on the way back.

    calls: how often it was called.  failures: the numbers of the calls that failed.
    """

    def __init__(
        self,
        which: int | Iterable[int] | Callable[[int], bool],
        error: BaseException | type[BaseException] = ConnectionError,
        target: Callable | None = None,
        *,
        after_effect: bool = False,
        name: str | None = None,
    ) -> None:
        numbers = which if callable(which) else frozenset([which] if isinstance(which, int) else which)
        self._fails: Callable[[int], bool] = numbers if callable(numbers) else numbers.__contains__
        self._error = error
        self._target = target
        self._after_effect = after_effect
        self.name = self.__name__ = name or getattr(target, "__name__", "dependency")
        code = getattr(getattr(target, "__func__", target), "__code__", None)
        self._awaitable = code is not None and bool(code.co_flags & _CO_COROUTINE)
        self.calls = 0
        self.failures: list[int] = []

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        self.calls += 1
        number = self.calls
        if self._awaitable:
            return self._later(number, args, kwargs)
        fails = self._fails(number)
        answer = None
        if self._target is not None and (not fails or self._after_effect):
            answer = self._target(*args, **kwargs)
        if fails:
            self._fail(number)
        return answer

    async def _later(self, number: int, args: tuple, kwargs: dict) -> Any:
        fails = self._fails(number)
        answer = await self._target(*args, **kwargs) if not fails or self._after_effect else None
        if fails:
            self._fail(number)
        return answer

    def _fail(self, number: int) -> None:
        self.failures.append(number)
        if isinstance(self._error, type):
            raise self._error(f"{self.name} failed on purpose (call {number})")
        raise self._error

    def __str__(self) -> str:
        failed = ", ".join(map(str, self.failures)) or "none"
        return one_line(f"{self.name}: called {self.calls} times, failed: {failed}", 76)

    def __repr__(self) -> str:
        return f"<FailOn {self.name}>"


def fail_first(
    number: int,
    error: BaseException | type[BaseException] = ConnectionError,
    then: Callable | None = None,
    **options: Any,
) -> FailOn:
    """A callable whose first `number` calls fail with `error`, and that then does what `then` does.

    options: those of `FailOn`, `after_effect` and `name`.
    """
    return FailOn(range(1, number + 1), error, then, **options)
