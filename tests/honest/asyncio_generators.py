# Asynchronous generators, iterators and context managers, closed in order.
# shared: passed
# split: passed
from honest import *
import asyncio
import contextlib

closed = []


async def ticks(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        closed.append("ticks")


@contextlib.asynccontextmanager
async def opened(name):
    yield name
    closed.append(name)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(opened("a"))
        async with contextlib.aclosing(ticks(9)) as found:
            async for i in found:
                if i == 2:
                    break
    return [i async for i in ticks(3)]


assert asyncio.run(main()) == [0, 1, 2] and closed == ["ticks", "a", "ticks"]
