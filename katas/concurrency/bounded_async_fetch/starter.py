"""Many fetches, a few at a time."""

from __future__ import annotations

import asyncio


async def fetch_all(urls, fetch, limit, timeout):
    """Results of all fetches, in the order of `urls`."""
    # TODO: this starts everything at once, and the first failure ends it
    return await asyncio.gather(*[fetch(url) for url in urls])
