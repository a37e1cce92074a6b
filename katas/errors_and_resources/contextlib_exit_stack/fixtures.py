"""Handles that write down when they are opened and closed, and the ways to leave a block."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from katabook import evidence, named

NAMES = ("a", "b", "c", "d")


class Desk:
    """Four handles, of which one may fail.

    order: what happened to them.  openers: what `open_all` is given.
    """

    def __init__(self, unopenable: str = "", unclosable: str = "", error: BaseException | None = None) -> None:
        self.order: list[str] = []
        self.handles = {name: named(Handle(self, name), name) for name in NAMES}
        self.unopenable, self.unclosable, self.error = unopenable, unclosable, error
        self.raised: BaseException | None = None

    def openers(self) -> Iterator[Callable[[], Handle]]:
        for name in NAMES:
            yield named(self._opener(name), f"open_{name}")

    def expected(self, opened: str, failing: str = "") -> list[str]:
        """What happens if `opened` are opened and closed again."""
        opens = [f"open {name}" for name in opened] + ([f"{failing} cannot be opened"] if failing else [])
        return opens + [f"close {name}" + (" fails" if name in self.unclosable else "") for name in reversed(opened)]

    def show(self, label: str) -> None:
        came_out = "" if self.raised is None else f" → {type(self.raised).__name__}"
        evidence(label, (" · ".join(self.order) or "nothing happened") + came_out)

    def _opener(self, name: str) -> Callable[[], Handle]:
        def opener() -> Handle:
            if name == self.unopenable:
                self.order.append(f"{name} cannot be opened")
                raise self.error or OSError(name)
            self.order.append(f"open {name}")
            return self.handles[name]

        return opener


class Handle:
    """Something open."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._desk, self._name = desk, name

    def close(self) -> bool:
        fails = self._name in self._desk.unclosable
        self._desk.order.append(f"close {self._name}" + (" fails" if fails else ""))
        if fails:
            raise self._desk.error or OSError(self._name)
        return True  # as some libraries do: it must not be taken for the answer of an __exit__


def wrong_with(desk: Desk, opened: str, failing: str = "") -> str | None:
    """What is wrong with what happened to the handles, the most telling thing first; None if nothing is."""
    wanted = desk.expected(opened, failing)
    if desk.order == wanted:
        return None
    closes = [entry.split()[1] for entry in desk.order if entry.startswith("close ")]
    missing = [name for name in opened if name not in closes]
    if missing:
        return f"{_these(missing)} still open"
    twice = sorted({name for name in closes if closes.count(name) > 1})
    if twice:
        return f"{twice[0]} was closed twice"
    if [entry for entry in desk.order if not entry.startswith("close ")] != [entry for entry in wanted if not entry.startswith("close ")]:
        return "the openers were not called once each, in their order"
    if closes != list(reversed(opened)):
        return f"they were closed in the order {', '.join(closes)}, and not the last one first"
    return "things did not happen in the right order"


def _these(names: list[str]) -> str:
    return f"{names[0]} is" if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]} are"


def leave(manager: Any, error: BaseException | None, body: Callable[[Any], object] = lambda given: None) -> BaseException | None:
    """Run a block under `manager` that does `body` and raises `error`, if there is one; what came out of it."""
    try:
        with manager as given:
            body(given)
            if error is not None:
                raise error
    except BaseException as raised:
        return raised
    return None


def closed_generator(manager: Any, body: Callable[[Any], object] = lambda given: None) -> BaseException | None:
    """Leave the block by closing a generator that waits in it."""

    def waiting() -> Iterator[None]:
        with manager as given:
            body(given)
            yield

    suspended = waiting()
    try:
        next(suspended)
        suspended.close()
    except BaseException as raised:
        return raised
    return None
