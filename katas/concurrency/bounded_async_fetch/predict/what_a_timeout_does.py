"""In which order are these lines printed?

When its time is over, `asyncio.timeout` cancels what is awaited in its block: a `CancelledError` is raised at the inner `sleep`.
The `finally` runs, and what it awaits is waited for. Only then does the block turn the cancellation into a `TimeoutError`. So a
timeout takes as long as the cleanup, and a cleanup that hangs makes it hang.

Predicted:
    begun
    TimeoutError
    cleaned up
You expect the timeout to leave the fetch behind. It waits until the fetch has ended.

Predicted:
    begun
    TimeoutError
You expect a cancelled coroutine to vanish. It gets an exception, and all its `finally` blocks run.
"""
import asyncio

async def fetch():
    print("begun")
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0)
        print("cleaned up")

async def main():
    try:
        async with asyncio.timeout(0.001):
            await fetch()
    except TimeoutError as problem:
        print(type(problem).__name__)

asyncio.run(main())
