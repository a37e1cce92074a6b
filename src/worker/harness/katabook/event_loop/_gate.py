"""Whether things overlap.

Owns: `Gate`, for coroutines and threads alike. Does not own: finding that nobody else will come, which the run does.
"""

from __future__ import annotations

import asyncio
import threading

from katabook._run_record import Stuck
from katabook._virtual_loop import Session


class Gate:
    """A place that lets nobody through until `count` are inside at the same time.

    Use as `async with gate:` in coroutines, or as `with gate:` in threads, around what
    should overlap. Whether things overlap is then a matter of finishing and not of
    timing: fewer than `count` together wait for ever, which ends the run as Stuck. Once
    it has opened it stays open. `Gate(1)` only counts.

    inside: how many are in there now.  most: the most that ever were at once.
    passed: how many entered in total.  is_open: whether `count` came together.
    """

    def __init__(self, count: int) -> None:
        """count: how many have to come together; ValueError if below one."""
        if count < 1:
            raise ValueError("a gate needs at least one to pass")
        self.count = count
        self.inside = self.most = self.passed = 0
        self._is_shut = False
        self._condition = threading.Condition()
        self._futures: list[asyncio.Future[None]] = []

    @property
    def is_open(self) -> bool:
        """Whether `count` came together."""
        return self.most >= self.count

    def __str__(self) -> str:
        return f"at most {self.most} at once, {self.passed} in total"

    def _enter(self) -> bool:
        """One more inside; returns whether the gate is open."""
        with self._condition:
            self.inside += 1
            self.passed += 1
            self.most = max(self.most, self.inside)
            if not self.is_open:
                return False
            waiting, self._futures = self._futures, []
            self._condition.notify_all()
        for future in waiting:
            future.get_loop().call_soon_threadsafe(_set_if_waiting, future)
        return True

    def _leave(self) -> None:
        with self._condition:
            self.inside -= 1

    async def __aenter__(self) -> Gate:
        if not self._enter():
            future = asyncio.get_running_loop().create_future()
            with self._condition:
                if not self.is_open:
                    self._futures.append(future)
                else:
                    future.set_result(None)
            try:
                await future
            except BaseException:
                self._leave()
                raise
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self._leave()

    def __enter__(self) -> Gate:
        if not self._enter():
            if Session.current is not None:
                Session.current.gates.append(self)
            with self._condition:
                while not self.is_open and not self._is_shut:
                    self._condition.wait()
            if not self.is_open:
                self._leave()
                raise Stuck(f"only {self.most} came together, not {self.count}")
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._leave()

    def shut(self) -> None:
        """Sends threads that wait for company away with Stuck: nobody else will come.

        A run does this to the gates met in it when its main coroutine has ended.
        """
        with self._condition:
            self._is_shut = True
            self._condition.notify_all()


def _set_if_waiting(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
