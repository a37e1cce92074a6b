# Hands work to threads from an event loop, and passes it on by a queue.
# shared: passed
# split: passed
from honest import *
import asyncio


async def main():
    queue = asyncio.Queue(2)

    async def produce():
        for number in range(5):
            await queue.put(await asyncio.to_thread(pow, number, 2))
        await queue.put(None)

    task = asyncio.create_task(produce())
    got = []
    while (item := await queue.get()) is not None:
        got.append(item)
    await task
    return got


assert asyncio.run(main()) == [0, 1, 4, 9, 16]
