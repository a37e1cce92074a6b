"""`wait_for` around each task gives it its time.

The time runs while the task still waits for a place, so that fetches are cancelled which never began:
{{each_fetch_has_its_own_time: actual}}. Begin to measure when the fetch begins, inside of the semaphore.

Fails: each_fetch_has_its_own_time, urls_are_taken_as_they_are_needed
"""

async def fetch_all(urls, fetch, limit, timeout):
    places = asyncio.Semaphore(limit)

    async def one(url):
        async with places:
            return await fetch(url)

    waits = [asyncio.wait_for(one(url), timeout) for url in urls]
    return await asyncio.gather(*waits, return_exceptions=True)
