# Runs coroutines side by side.
# shared: passed
# split: passed
from honest import *
import asyncio


async def one(number):
    await asyncio.sleep(0.01)
    return number


async def main():
    return await asyncio.gather(*(one(number) for number in range(5)))


assert asyncio.run(main()) == [0, 1, 2, 3, 4]
