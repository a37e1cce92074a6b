"""An event loop: coroutines, timers and files that can be read, all in one thread."""

from __future__ import annotations

import heapq
import itertools
import selectors
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from typing import Any


class Future:
    """A result that comes later. Awaiting it stops a coroutine until it is there."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._done = False
        self._result: Any = None
        self._error: Exception | None = None
        self._waiting: list[Callable[[], object]] = []

    def set_result(self, value: Any) -> None:
        """Give the future its result; those that wait for it go to the end of the ready queue."""
        self._end(value, None)

    def _end(self, result: Any, error: Exception | None) -> None:
        self._done, self._result, self._error = True, result, error
        for resume in self._waiting:
            self._loop.call_soon(resume)

    def __await__(self) -> Generator[Future, None, Any]:
        if not self._done:
            yield self
        return self._outcome()

    def _outcome(self) -> Any:
        if self._error is not None:
            raise self._error
        return self._result


class Task(Future):
    """A coroutine under way. Its result is what the coroutine returns."""

    def __init__(self, loop: Loop, coro: Coroutine[Future, None, Any]) -> None:
        super().__init__(loop)
        self._coro = coro
        loop.call_soon(self._step)

    def _step(self) -> None:
        """Run the coroutine up to the next future that it has to wait for."""
        try:
            future = self._coro.send(None)
        except StopIteration as end:
            self._end(end.value, None)
        except Exception as error:
            self._end(None, error)
        else:
            future._waiting.append(self._step)


class Timer:
    """A call that is due at some moment, unless it is cancelled before."""

    def __init__(self, due: float, call: Callable[[], object]) -> None:
        self.due = due
        self.cancelled = False
        self._call = call

    def cancel(self) -> None:
        """Take the call back."""
        self.cancelled = True

    def run(self) -> None:
        """Make the call, unless it was taken back."""
        if not self.cancelled:
            self._call()


class Loop:
    """Runs calls and coroutines in turns. Waits in one place only, in the selector."""

    def __init__(self, clock: Callable[[], float], selector: selectors.BaseSelector) -> None:
        self._clock = clock
        self._selector = selector
        self._ready: deque[Callable[[], object]] = deque()
        self._timers: list[tuple[float, int, Timer]] = []
        self._numbers = itertools.count()

    def call_soon(self, fn: Callable[..., object], *args: Any) -> None:
        """Call `fn(*args)` in the next turn."""
        self._ready.append(lambda: fn(*args))

    def call_later(self, delay: float, fn: Callable[..., object], *args: Any) -> Timer:
        """Call `fn(*args)` once `delay` seconds have passed."""
        timer = Timer(self._clock() + delay, lambda: fn(*args))
        heapq.heappush(self._timers, (timer.due, next(self._numbers), timer))
        return timer

    def create_future(self) -> Future:
        """A future without a result."""
        return Future(self)

    def create_task(self, coro: Coroutine[Future, None, Any]) -> Task:
        """Have `coro` run from the next turn on."""
        return Task(self, coro)

    def run(self, coro: Coroutine[Future, None, Any]) -> Any:
        """Turn until `coro` has ended; return its result, or raise its exception."""
        task = self.create_task(coro)
        while not task._done:
            self._turn()
        return task._outcome()

    async def sleep(self, delay: float) -> None:
        """Stop for `delay` seconds, and let others run meanwhile."""
        future = self.create_future()
        self.call_later(delay, future.set_result, None)
        await future

    async def readable(self, file: Any) -> None:
        """Stop until `file` can be read."""
        future = self.create_future()
        self._selector.register(file, selectors.EVENT_READ, future)
        await future

    def _turn(self) -> None:
        for key, _ in self._selector.select(self._timeout()):
            self._selector.unregister(key.fileobj)
            key.data.set_result(None)
        now = self._clock()
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2].run)
        for _ in range(len(self._ready)):
            self._ready.popleft()()

    def _timeout(self) -> float | None:
        """How long the selector may wait."""
        while self._timers and self._timers[0][2].cancelled:
            heapq.heappop(self._timers)
        if self._ready:
            return 0
        if self._timers:
            return max(0, self._timers[0][0] - self._clock())
        return None
