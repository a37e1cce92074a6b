"""Replicas that never wait for each other, and agree as soon as they have heard of the same things."""

from __future__ import annotations

from typing import Any


class Counter:
    """The likes as one server knows them. Each server writes its own column, and that only grows."""

    def __init__(self, node: str) -> None:
        self._node = node
        self._added: dict[str, int] = {}
        self._taken: dict[str, int] = {}

    def add(self, n: int = 1) -> None:
        """Count `n` likes; below zero, so many were taken back."""
        column = self._added if n > 0 else self._taken
        column[self._node] = column.get(self._node, 0) + abs(n)

    def value(self) -> int:
        """All likes that are known here."""
        return sum(self._added.values()) - sum(self._taken.values())

    def state(self) -> dict[str, dict[str, int]]:
        """A snapshot of all that is known here, to be sent to others."""
        return {"added": dict(self._added), "taken": dict(self._taken)}

    def merge(self, state: dict[str, dict[str, int]]) -> None:
        """Take in what another server knows, or an older state of this one."""
        for mine, theirs in ((self._added, state["added"]), (self._taken, state["taken"])):
            for node, count in theirs.items():
                mine[node] = max(mine.get(node, 0), count)


class Cart:
    """A set of items. Each addition has a mark of its own, and removing an item strikes out the marks seen here."""

    def __init__(self, node: str) -> None:
        self._node = node
        self._number = 0
        self._marks: dict[str, set[str]] = {}
        self._struck: set[str] = set()

    def add(self, item: str) -> None:
        """Put `item` into the cart."""
        self._number += 1
        self._marks.setdefault(item, set()).add(f"{self._node}/{self._number}")

    def remove(self, item: str) -> None:
        """Take `item` out, as far as its additions are known here."""
        self._struck |= self._marks.get(item, set())

    def items(self) -> set[str]:
        """The items in the cart."""
        return {item for item, marks in self._marks.items() if marks - self._struck}

    def state(self) -> dict[str, Any]:
        """A snapshot of all that is known here, to be sent to others."""
        return {"marks": {item: sorted(marks) for item, marks in self._marks.items()}, "struck": sorted(self._struck)}

    def merge(self, state: dict[str, Any]) -> None:
        """Take in what another server knows, or an older state of this one."""
        for item, marks in state["marks"].items():
            self._marks.setdefault(item, set()).update(marks)
        self._struck.update(state["struck"])
