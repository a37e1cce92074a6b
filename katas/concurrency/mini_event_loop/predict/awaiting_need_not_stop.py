"""Both coroutines await twice. Who prints when?

`await` is no switching point by itself. Awaiting a coroutine that never yields goes through it like a call, and so the first task
prints all its lines before the second one begins. Only what arrives at the loop, a future without a result, stops a task.

Predicted:
    a 1
    b 1
    a 2
    b 2
You expect every `await` to give others a turn. Only one that reaches a pending future does.

Predicted:
    a 1
    a 2
You expect the second task to be lost. It runs when the first one has ended.
"""
import asyncio

async def note(name, number):
    print(name, number)

async def worker(name):
    await note(name, 1)
    await note(name, 2)

async def main():
    await asyncio.gather(worker("a"), worker("b"))

asyncio.run(main())
