"""In which order do two coroutines count that never await anything?

`gather` makes a task of each, and the event loop runs one task until it *awaits something that is not finished yet*. These
two never do: the first has counted to its end before the second gets a turn. `async` in front of `def` does not make work
overlap, and does not make it faster. Only waiting can overlap.

Predicted:
    a 1
    b 1
    a 2
    b 2
You expect tasks to take turns by themselves, as threads do. They are cooperative: a task goes on until it gives way.

Predicted:
    a 1
    a 2
You expect that `gather` ends with the first. It waits for all.
"""
import asyncio

async def count(name):
    for number in (1, 2):
        print(name, number)

async def main():
    await asyncio.gather(count("a"), count("b"))

asyncio.run(main())
