"""The pool does the work, so it is all right to ask its future for the result.

`submit` returns at once, `result()` does not: it stops the calling thread until the job is done, and that
thread is the loop's. The work moved to another process, the waiting stayed. *Await* it instead:
`await loop.run_in_executor(pool, ...)` or `await asyncio.wrap_future(pool.submit(...))`.

Fails: report_is_computed_in_the_pool, requests_overlap
"""

from __future__ import annotations

import asyncio
import sys
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
        text = self._pool.submit(self._render, rows).result()
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
    frame = sys._current_frames()[thread_id]
    return frame.f_code.co_name, frame.f_lineno
