"""`gather` fetches everything, and as fast as it can be.

It makes a task of each url at once, and the shop sees them all: {{so_many_in_flight: message}}. Start as many tasks as are
allowed, and let each take the next url when it is done.

Breaks: "At most `limit` fetches are in flight"
Fails: so_many_in_flight, urls_are_taken_as_they_are_needed, each_fetch_has_its_own_time
"""

async def fetch_all(urls, fetch, limit, timeout):
    async def one(url):
        async with asyncio.timeout(timeout):
            return await fetch(url)

    return await asyncio.gather(*[one(url) for url in urls], return_exceptions=True)
