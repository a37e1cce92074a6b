"""`weakref.proxy(parent)` is the parent, only weak.

A proxy is another object that passes everything on. `books.parent is root` is False, it cannot be hashed,
and once the parent is dead it does not become None: any use of it raises ReferenceError, also a plain
`if books.parent:`. Keep `weakref.ref(parent)`, and let a property call it: the answer is the parent itself
or None.

Fails: tree_is_held_by_its_root
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any
from weakref import WeakMethod, proxy


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
        self._subscribers = [s for s in self._subscribers if s() is not None]
        return called


class Node:
    """A tree node that owns its children and only knows its parent."""

    def __init__(self, name: str, parent: Node | None = None) -> None:
        self.name = name
        self.children: list[Node] = []
        self.parent = None if parent is None else proxy(parent)
        if parent is not None:
            parent.children.append(self)

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
