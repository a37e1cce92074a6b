"""Watching a block or a call.

Owns: when a watch begins and ends, and the order in which what is left is looked for.
Does not own: what is compared (a file for each kind of thing), who opened it (`_opened`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from . import _audit
from ._databases import Databases
from ._descriptors import Descriptors
from ._files import Files
from ._leaks import KINDS, Watch
from ._locks import Locks
from ._opened import Opened
from ._running import Children, Threads


@contextmanager
def watch(
    *,
    locks: Mapping[str, Any] | Iterable[Any] = (),
    connections: Mapping[str, Any] | Iterable[Any] = (),
    directory: str | os.PathLike[str] | None = None,
) -> Iterator[Watch]:
    """Watches a block; the `Watch` is filled when the block ends, also by an exception.

    locks: lock-like objects (Lock, RLock, Semaphore, Condition, asyncio's, wrappers with
    `locked()`), by name if it is a mapping.  connections: sqlite3 connections whose
    transactions count; connections that the block opens are found without this.
    directory: where to look for new files (default: the current directory).
    Watches may be nested. Exceptions of the block propagate.
    """
    _audit.install_hook()
    seen = Watch()
    opened = Opened()
    before = _State(locks, connections, directory)
    _audit.active.append(opened)
    try:
        with _audit.resource_warnings(opened), _audit.thread_starts(opened):
            yield seen
    finally:
        _audit.active.remove(opened)
        before.compare(opened, seen)


def left_open(
    function: Callable[..., Any],
    *args: Any,
    locks: Mapping[str, Any] | Iterable[Any] = (),
    connections: Mapping[str, Any] | Iterable[Any] = (),
    directory: str | os.PathLike[str] | None = None,
    **kwargs: Any,
) -> Watch:
    """Calls `function(*args, **kwargs)` inside `watch` and records how it ended.

    An Exception of the call is kept in `.exception` instead of being raised, so that what
    a failing call leaves open can be asked for; other BaseExceptions propagate. The
    result is kept as well: what it holds open counts as left open.
    """
    with watch(locks=locks, connections=connections, directory=directory) as seen:
        try:
            seen.result = function(*args, **kwargs)
        except Exception as error:
            seen.exception = error
    return seen


class _State:
    """The state of the process when a watch began."""

    def __init__(
        self,
        locks: Mapping[str, Any] | Iterable[Any],
        connections: Mapping[str, Any] | Iterable[Any],
        directory: str | os.PathLike[str] | None,
    ) -> None:
        self._files = Files(directory)
        self._threads = Threads()
        self._children = Children()
        self._locks = Locks(_named(locks, "lock"))
        self._databases = Databases(_named(connections, "connection"))
        # The last, so that what the others open for looking is closed.
        self._descriptors = Descriptors(self._files.directory)

    def compare(self, opened: Opened, seen: Watch) -> None:
        """Fill `seen` with what is there now and was not there then."""
        seen.new_paths = self._files.new()
        leaks = [
            *self._descriptors.left(opened),
            *opened.unclosed,
            *self._databases.left(opened),
            *self._locks.left(),
            *self._threads.left(opened),
            *self._children.left(opened),
            *self._files.litter(opened, seen.new_paths),
        ]
        seen.left = sorted(leaks, key=lambda leak: KINDS.index(leak.kind))


def _named(things: Mapping[str, Any] | Iterable[Any], word: str) -> list[tuple[str, Any]]:
    """What is watched, each with the name that it is told by."""
    if isinstance(things, Mapping):
        return list(things.items())
    listed = list(things)
    if len(listed) == 1:
        return [(f"the {word}", listed[0])]
    return [(f"{word} {number}", thing) for number, thing in enumerate(listed, 1)]
