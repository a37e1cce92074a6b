"""A clock and a selector in virtual time, and files that can be read at given moments."""

from __future__ import annotations

import selectors
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from katabook import clock

_POLLS = 1_000
START = 100.25


class Stuck(BaseException):
    """The loop cannot go on like this; the text says why."""


class File:
    """Something to read. Can be read when a message has arrived, until that has been taken."""

    def __init__(self, world: World, name: str, *arrivals: float) -> None:
        self.name = name
        self._world = world
        self._arrivals = [START + seconds for seconds in arrivals]

    def read(self) -> str:
        """Take the oldest message that has arrived."""
        if not self._arrivals or self._arrivals[0] > self._world.now:
            raise Stuck(f"readable({self.name}) let its coroutine go on, and there is nothing to read at {self._world.passed:g} s")
        self._arrivals.pop(0)
        return f"{self.name} at {self._world.passed:g}"

    @property
    def next_arrival(self) -> float | None:
        return self._arrivals[0] if self._arrivals else None

    def __repr__(self) -> str:
        return self.name


class World:
    """Time, which moves when somebody waits in `select`, and the files of this world."""

    def __init__(self) -> None:
        self.now = START
        self.timeouts: list[float | None] = []
        self.pauses: list[float] = []
        self.registered: dict[Any, selectors.SelectorKey] = {}
        self._polls = 0

    @property
    def passed(self) -> float:
        return self.now - START

    def advance(self, seconds: float) -> None:
        """Let time pass without the selector: a computation."""
        self.now += seconds
        self._polls = 0

    def clock(self) -> float:
        return self.now

    # What is given as the selector.

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        if fileobj in self.registered:
            raise Stuck(f"{fileobj} was registered a second time, while it was registered")
        if events != selectors.EVENT_READ:
            raise Stuck(f"{fileobj} was registered for something else than selectors.EVENT_READ")
        key = selectors.SelectorKey(fileobj, 3 + len(self.registered), events, data)
        self.registered[fileobj] = key
        return key

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        if fileobj not in self.registered:
            raise Stuck(f"{fileobj} was unregistered, and is not registered")
        return self.registered.pop(fileobj)

    def get_map(self) -> dict[Any, selectors.SelectorKey]:
        return dict(self.registered)

    def get_key(self, fileobj: Any) -> selectors.SelectorKey:
        return self.registered[fileobj]

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.timeouts.append(timeout)
        ready = self._readable()
        if ready or (timeout is not None and timeout <= 0):
            self._polls += 1
            if self._polls > _POLLS:
                raise Stuck(f"select was called {_POLLS:,} times in a row, and no time has passed: the loop is busy with asking")
            return ready
        moments = [file.next_arrival for file in self.registered if file.next_arrival is not None]
        if timeout is not None:
            moments.append(self.now + timeout)
        if not moments:
            raise Stuck("the loop waits in select for ever: there is no timer, and no registered file that will be readable")
        self.advance(min(moments) - self.now)
        return self._readable()

    def _readable(self) -> list[tuple[selectors.SelectorKey, int]]:
        return [
            (key, key.events) for file, key in self.registered.items()
            if file.next_arrival is not None and file.next_arrival <= self.now
        ]

    @property
    def waits(self) -> list[float | None]:
        """The timeouts of those calls of `select` that could wait."""
        return [timeout for timeout in self.timeouts if timeout is None or timeout > 0]

    @contextmanager
    def no_other_waiting(self) -> Iterator[None]:
        """Sleeps outside the selector move this world's time, and are noted in `pauses`."""
        def slept(seconds: float) -> None:
            self.pauses.append(seconds)
            self.advance(seconds)

        with clock.frozen(clock=clock.Clock(on_sleep=slept)):
            yield


class Around:
    """An awaitable of somebody else's, around one of the learner's."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    def __await__(self) -> Iterator[Any]:
        got = yield from self._make().__await__()
        return ("around", got)
