"""Coroutines of one side that the other awaits: run to their end, on an event loop of their own.

Owns: that loop, and setting aside one that is running already (a callback of a coroutine is a coroutine again).
Does not own: which coroutine is meant (`peer`). What two such coroutines do, they do one after the other: a check
that is about their interleaving has to sit shared.
"""

from __future__ import annotations

import sys
from typing import Any

# The loop for the outermost coroutine is kept: asynchronous generators and locks live on from one to the next.
_kept: list[Any] = []


async def _awaited(awaitable: Any) -> Any:
    return await awaitable


def run_to_end(awaitable: Any) -> Any:
    """What awaiting `awaitable` comes to."""
    import asyncio

    outer = asyncio._get_running_loop()
    if outer is None:
        if not _kept:
            _kept.append(asyncio.new_event_loop())
        if not _kept[0].is_running():
            return _kept[0].run_until_complete(_awaited(awaitable))
    task = asyncio.current_task(outer) if outer is not None else None
    if task is not None:
        asyncio.tasks._leave_task(outer, task)  # type: ignore[attr-defined]
    asyncio._set_running_loop(None)
    inner = asyncio.new_event_loop()
    hooks = sys.get_asyncgen_hooks()
    try:
        return inner.run_until_complete(_awaited(awaitable))
    finally:
        inner.close()
        sys.set_asyncgen_hooks(*hooks)
        asyncio._set_running_loop(outer)
        if task is not None:
            asyncio.tasks._enter_task(outer, task)  # type: ignore[attr-defined]
