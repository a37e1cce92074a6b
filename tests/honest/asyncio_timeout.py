# Gives up waiting, and cancels what it waited for.
# shared: passed
# split: passed
from honest import *
import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.02)
    except asyncio.TimeoutError:
        return "too late"


def tally(words):
    assert asyncio.run(main()) == "too late"
    return {word: words.count(word) for word in words}
