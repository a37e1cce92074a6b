"""A WeakKeyDictionary from subscriber to method is a list of weak references.

A dictionary looks its keys up by hash and equality, and this is about identity: every object that
defines `__eq__` without `__hash__` (a plain dataclass) is refused, two equal ones would share one entry,
and a second method of the same object would replace the first. (With the bound method itself as the value
it would not even be weak, because a method holds its object.) Keep a list of `WeakMethod`.

Fails: subscriber_in_use_receives
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary, ref


class Hub:
    """Hands events to its subscribers without keeping them alive."""

    def __init__(self) -> None:
        self._subscribers: WeakKeyDictionary[Any, Callable[..., Any]] = WeakKeyDictionary()

    def subscribe(self, method: Callable[[Any], Any]) -> None:
        """Let the bound method `method` have every event, for as long as its object lives."""
        self._subscribers[method.__self__] = method.__func__

    def publish(self, event: Any) -> int:
        """Call all living subscribers in the order of subscription; return how many were called."""
        called = 0
        for subscriber, function in list(self._subscribers.items()):
            function(subscriber, event)
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
