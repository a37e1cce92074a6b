"""The task that is running now is the one that blocks, so look at that task.

Sometimes it is, and then its frame shows the coroutine: which `await` it is in, not the plain function
three calls further down where the time goes. And callbacks (timers, protocols, signal handlers) block just
as well without being a task at all. Look at what the loop's *thread* executes: `sys._current_frames()`.

Fails: blocker_is_named
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol


class Database(Protocol):
    def rows_of(self, customer: str) -> list[int]: ...


class Numbers(Protocol):
    async def last(self) -> int: ...
    async def save(self, number: int) -> None: ...


class InvoiceService:
    """Writes invoices for many customers at the same time, on one event loop."""

    def __init__(
        self, database: Database, render: Callable[[list[int]], str], pool: Executor, numbers: Numbers
    ) -> None:
        self._database = database
        self._render = render
        self._pool = pool
        self._numbers = numbers
        self._numbering = asyncio.Lock()

    async def handle(self, customer: str) -> tuple[int, str]:
        """The number and the text of a new invoice for `customer`."""
        # Waits without the GIL: a thread will do, and to_thread takes the context along.
        rows = await asyncio.to_thread(self._database.rows_of, customer)
        # Computes with the GIL: only another process lets the loop go on undisturbed.
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(self._pool, self._render, rows)
        return await self._next_number(), text

    async def _next_number(self) -> int:
        async with self._numbering:  # read and write belong together, and both await
            number = await self._numbers.last() + 1
            await self._numbers.save(number)
            return number


def blocked_at(
    loop: asyncio.AbstractEventLoop, thread_id: int, in_time: Callable[[threading.Event], bool]
) -> tuple[str, int] | None:
    """Function and line that hold up `loop`, which runs in the thread `thread_id`; None if nothing does.

    Called in another thread. `in_time(event)` waits for the event and says whether it was set in time.
    """
    alive = threading.Event()
    loop.call_soon_threadsafe(alive.set)
    if in_time(alive):
        return None
    task = asyncio.current_task(loop)
    if task is None:
        return None
    frame = task.get_coro().cr_frame
    return frame.f_code.co_name, frame.f_lineno
