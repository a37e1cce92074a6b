"""A network that is cut, loses replies, and delivers what it has lost much later."""

from __future__ import annotations

import copy
from typing import Any

from katabook import called


class Network:
    """Replicas of one class, with a wire between each two of them."""

    def __init__(self, solution: Any, kind: str, names: str = "abc") -> None:
        self.solution, self.names = solution, names
        self.sides: list[str] = [names]
        self.losing: set[tuple[str, str]] = set()  # (from, to): the message arrives, and its reply does not
        self.late: list[tuple[str, Any]] = []
        self.sent = 0
        self.replicas: dict[str, Any] = {}
        for name in names:
            others = [other for other in names if other != name]
            self.replicas[name] = called(getattr(solution, kind), name, others, self._asker(name))

    def cut(self, *sides: str) -> None:
        self.sides = list(sides)

    def heal(self) -> None:
        self.sides, self.losing = [self.names], set()

    def reaches(self, one: str, other: str) -> bool:
        return any(one in side and other in side for side in self.sides)

    def majority(self, name: str) -> bool:
        return sum(self.reaches(name, other) for other in self.names) > len(self.names) / 2

    def deliver_late(self, times: int = 1) -> None:
        """Whatever did not arrive arrives now, and nobody waits for the replies."""
        late, self.late = self.late, []
        for other, message in late:
            for _ in range(times):
                self.replicas[other].receive(copy.deepcopy(message))

    def _asker(self, name: str) -> Any:
        def ask(other: str, message: Any) -> Any:
            self.sent += 1
            if not self.reaches(name, other):
                self.late.append((other, copy.deepcopy(message)))
                raise ConnectionError(f"{name} cannot reach {other}")
            reply = self.replicas[other].receive(copy.deepcopy(message))
            if (name, other) in self.losing:
                self.late.append((other, copy.deepcopy(message)))
                raise ConnectionError(f"the reply of {other} to {name} was lost")
            return copy.deepcopy(reply)

        return ask
