"""One value on several replicas: right or refused, or always answered and reconciled later."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

_Ask = Callable[[str, Any], Any]
_Version = tuple[int, str]
_Vector = dict[str, int]


class Unavailable(Exception):
    """This replica cannot reach a majority: no answer is better than a wrong one."""


class Strict:
    """A replica that answers only together with a majority."""

    def __init__(self, name: str, others: list[str], ask: _Ask) -> None:
        self._name = name
        self._others = others
        self._ask = ask
        self._version: _Version = (0, "")
        self._value: str | None = None

    def read(self) -> str | None:
        """The value of the last write."""
        version, value = max(self._gather(("get",)), key=lambda reply: reply[0])
        self._gather(("put", version, value))  # so that no later read finds only an older one
        return value

    def write(self, value: str) -> None:
        """Store a value on a majority, under a version above all that a majority knows."""
        number, _ = max(version for version, _ in self._gather(("get",)))
        self._gather(("put", (number + 1, self._name), value))

    def receive(self, message: tuple[Any, ...]) -> tuple[_Version, str | None]:
        """Answer a message of another replica."""
        if message[0] == "put" and message[1] > self._version:
            _, self._version, self._value = message
        return self._version, self._value

    def _gather(self, message: tuple[Any, ...]) -> list[tuple[_Version, str | None]]:
        """The replies of a majority, this replica's own included."""
        replies = [self.receive(message)]
        for other in self._others:
            try:
                replies.append(self._ask(other, message))
            except ConnectionError:
                continue
        if len(replies) <= (len(self._others) + 1) // 2:
            raise Unavailable(f"{len(replies)} of {len(self._others) + 1} replicas")
        return replies


class Loose:
    """A replica that always answers, and keeps what was written at the same time."""

    def __init__(self, name: str, others: list[str], ask: _Ask) -> None:
        self._name = name
        self._others = others
        self._ask = ask
        self._known: list[tuple[_Vector, str]] = []

    def read(self) -> set[str]:
        """The values that no known write has replaced."""
        return {value for _, value in self._known}

    def write(self, value: str) -> None:
        """Replace what is known here, and tell the others that can be reached."""
        seen: _Vector = {}
        for vector, _ in self._known:
            seen = {node: max(seen.get(node, 0), vector.get(node, 0)) for node in seen | vector}
        seen[self._name] = seen.get(self._name, 0) + 1
        self._known = [(seen, value)]
        self.sync()

    def sync(self) -> None:
        """Exchange what is known with the others that can be reached."""
        for other in self._others:
            try:
                self._merge(self._ask(other, self._known))
            except ConnectionError:
                continue

    def receive(self, message: list[tuple[_Vector, str]]) -> list[tuple[_Vector, str]]:
        """Answer a message of another replica."""
        self._merge(message)
        return self._known

    def _merge(self, states: Iterable[tuple[_Vector, str]]) -> None:
        everything = self._known + [state for state in states if state not in self._known]
        self._known = [
            (vector, value)
            for vector, value in everything
            if not any(other != vector and _has_seen(other, vector) for other, _ in everything)
        ]


def _has_seen(later: _Vector, earlier: _Vector) -> bool:
    """Whether the first of two writes knew of the second, by their vectors."""
    return all(later.get(node, 0) >= count for node, count in earlier.items())
