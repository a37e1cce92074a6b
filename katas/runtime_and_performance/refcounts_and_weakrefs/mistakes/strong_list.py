"""Somebody has to hold the subscribers, so the hub does.

A bound method holds its object (`method.__self__`), and the list holds the method: whoever has ever
subscribed lives as long as the hub, which is as long as the process. Asking every user to call
`unsubscribe` in time is what `free()` is in C, and is forgotten as often. The hub does not own its
subscribers; let it know them through `weakref.WeakMethod`.

Fails: dropped_subscriber_dies_at_once, death_during_publish_is_survived
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any
from weakref import ref


class Hub:
    """Hands events to its subscribers without keeping them alive."""

    def __init__(self) -> None:
        self._subscribers: list[Callable[[Any], Any]] = []

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(method)

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for method in self._subscribers.copy():
            method(event)
            called += 1
        return called


class Node:
    """A tree node that owns its children and only knows its parent."""

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self._parent: ref[Node] | None = None
        if parent is not None:
            self._parent = ref(parent)
            parent.children.append(self)

    @property
    def parent(self) -> Node | None:
        """The parent, or None for a root and for a node whose parent is gone."""
        return self._parent() if self._parent is not None else None

    def path(self) -> str:
        """The names from the topmost living ancestor down to this node, joined by "/"."""
        above = self.parent
        return self.name if above is None else f"{above.path()}/{self.name}"


class LastError:
    """Remembers the facts of the last failure, and nothing that hangs from it."""

    def __init__(self) -> None:
        self.kind: str | None = None
        self.message: str | None = None
        self.line: int | None = None

    def call(self, function: Callable[..., Any], *args: Any) -> Any:
        """Return `function(*args)`, or None after remembering the Exception that it raised."""
        try:
            return function(*args)
        except Exception as error:
            self.kind = type(error).__name__
            self.message = str(error)
            self.line = _line_that_raised(error)
            return None


def _line_that_raised(error: Exception) -> int:
    *_, (_, line) = traceback.walk_tb(error.__traceback__)  # from the handler down to the raise
    return line
