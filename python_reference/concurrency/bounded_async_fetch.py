"""Many fetches, a few at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any


async def fetch_all(
    urls: Iterable[str],
    fetch: Callable[[str], Awaitable[Any]],
    limit: int,
    timeout: float,  # noqa: ASYNC109  (the time of each fetch, and not of this call)
) -> list[Any]:
    """Fetch all `urls`, at most `limit` at a time; return results, or exceptions, in the order of the urls."""
    outcomes: list[Any] = []
    waiting = iter(urls)

    async def worker() -> None:
        for url in waiting:  # shared by all workers: each url goes to one of them
            place = len(outcomes)
            outcomes.append(None)
            try:
                async with asyncio.timeout(timeout):
                    outcomes[place] = await fetch(url)
            except Exception as error:
                outcomes[place] = error

    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker())
    return outcomes
