"""What bounds the fetches bounds the work.

The urls were all taken, to wait in front of a semaphore or in a list: {{urls_are_taken_as_they_are_needed: message}}. With a million
urls that is a million tasks, or texts. Take a url only when its fetch can begin.

Breaks: "A url is taken from it only when its fetch can begin."
Fails: urls_are_taken_as_they_are_needed
"""

async def fetch_all(urls, fetch, limit, timeout):
    places = asyncio.Semaphore(limit)

    async def one(url):
        async with places:
            async with asyncio.timeout(timeout):
                return await fetch(url)

    return await asyncio.gather(*[one(url) for url in urls], return_exceptions=True)
