"""Three classes of the order service whose objects never die. Make them let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Hub:
    """Hands events to its subscribers."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[Any], Any]] = []

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        # TODO: the hub outlives all its subscribers, and must not be what keeps them alive
        self._subscribers.append(method)

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        for method in self._subscribers:
            method(event)
        return len(self._subscribers)


class Node:
    """A node of a tree."""

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        # TODO: parent and child hold each other; only one of them owns the other
        self.parent = parent
        if parent is not None:
            parent.children.append(self)

    def path(self) -> str:
        """The names from the topmost living ancestor down to this node, joined by "/"."""
        return self.name if self.parent is None else f"{self.parent.path()}/{self.name}"


class LastError:
    """Remembers kind, message and line of the last failure."""

    def __init__(self) -> None:
        self.kind: str | None = None
        self.message: str | None = None
        self.line: int | None = None

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        # TODO: catch and remember, without keeping alive what the function was working on
        return function(*args)
