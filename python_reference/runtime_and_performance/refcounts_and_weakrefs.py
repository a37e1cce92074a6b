"""Three places where one reference too many keeps memory alive: listeners, trees, exceptions."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any
from weakref import WeakMethod, ref


class Hub:
    """Hands events to its subscribers without keeping them alive."""

    def __init__(self) -> None:
        self._subscribers: list[WeakMethod[Callable[[Any], Any]]] = []

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers.append(WeakMethod(method))

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber in self._subscribers.copy():  # handlers may subscribe while we iterate
            method = subscriber()  # a strong reference, from here to the end of the call
            if method is not None:
                method(event)
                called += 1
            del method  # it may have been the last one
        self._subscribers = [s for s in self._subscribers if s() is not None]
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
