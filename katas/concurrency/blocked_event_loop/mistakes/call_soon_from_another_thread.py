"""`call_soon` puts a callback into the loop, from wherever it is called.

It puts it into a queue that belongs to the loop's thread. An idle loop sleeps in the operating system until
a socket, a timer or its own wake-up pipe says something, and only `call_soon_threadsafe` writes to that
pipe. So the healthy, idle loop gave no sign of life and was reported as blocked. From other
threads, use `loop.call_soon_threadsafe` and `asyncio.run_coroutine_threadsafe`, and nothing else.

Fails: waiting_is_not_blocking
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
    loop.call_soon(alive.set)
    if in_time(alive):
        return None
    frame = sys._current_frames()[thread_id]
    return frame.f_code.co_name, frame.f_lineno
