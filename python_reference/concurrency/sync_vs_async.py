"""Pages that ask several services, and wait for all of them at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

_Source = Callable[[], Awaitable[Any]]


async def dashboard(sources: Mapping[str, _Source]) -> dict[str, Any]:
    """Return what each source answers, under its name; all are asked at the same time."""
    async with asyncio.TaskGroup() as group:
        tasks = {name: group.create_task(_answer(source)) for name, source in sources.items()}
    return {name: task.result() for name, task in tasks.items()}


async def account_page(
    load_user: Callable[[int], Awaitable[Any]],
    load_orders: Callable[[Any], Awaitable[Any]],
    load_offers: _Source,
    user_id: int,
) -> tuple[Any, Any, Any]:
    """Return user, orders and offers; only the orders have to wait for the user."""

    async def user_and_orders() -> tuple[Any, Any]:
        user = await load_user(user_id)
        return user, await load_orders(user)

    (user, orders), offers = await asyncio.gather(user_and_orders(), load_offers())
    return user, orders, offers


async def _answer(source: _Source) -> Any:
    """Return what the source answers, or a text that says how it failed."""
    try:
        return await source()
    except Exception as error:
        return f"error: {type(error).__name__}"
