"""Batches of `limit` urls keep the limit.

They keep it, and the slowest of each batch lets the other places stand empty: {{so_many_in_flight: message}}. A place should be
taken again as soon as it is free.

Breaks: "when one ends, the next begins at once, whatever
the others do"
Fails: so_many_in_flight
"""

import itertools


async def fetch_all(urls, fetch, limit, timeout):
    async def one(url):
        async with asyncio.timeout(timeout):
            return await fetch(url)

    outcomes, waiting = [], iter(urls)
    while batch := list(itertools.islice(waiting, limit)):
        outcomes += await asyncio.gather(*map(one, batch), return_exceptions=True)
    return outcomes
