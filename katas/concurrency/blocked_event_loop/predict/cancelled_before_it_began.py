"""Which of two cancelled tasks cleans up, and when?

`cancel()` is a **request**: it arranges that `CancelledError` is raised in the coroutine at its next turn, at the
`await` where it waits, and returns (library reference, "Task.cancel"). So `cancelled` is printed first. Then the
early task is resumed with the exception, and its `finally` is run.

The late task had no turn yet. The exception is raised in it *before its first line*: it never enters the `try`, so
that there is nothing to clean up. Both end as cancelled.

What has been acquired before the task was created is therefore not safe in a `finally` *inside* the task. Acquire
it in the coroutine that releases it, or let the creator release it.

Predicted:
    early works
    early cleans up
    cancelled
    True True
You expect `cancel()` to stop the task before it returns. It cannot: there is one thread, and whoever calls
`cancel()` has it. The task cleans up when it gets its next turn, so `await` it if you need to know that it has.

Predicted:
    early works
    cancelled
    early cleans up
    late cleans up
    True True
You expect `finally` to be run in any case. It is, once its `try` has been entered. The late task was cancelled in
front of its first line, and a function that has not begun has nothing to leave.

Predicted:
    early works
    cancelled
    early cleans up
    late works
    late cleans up
    True True
You expect a task to run up to its first `await`, since that is where a cancellation arrives. That is so for a task
that waits. One that has not begun gets the exception instead of its first turn.
"""
import asyncio

async def job(name):
    try:
        print(name, "works")
        await asyncio.Event().wait()
    finally:
        print(name, "cleans up")

async def main():
    early = asyncio.create_task(job("early"))
    await asyncio.sleep(0)
    late = asyncio.create_task(job("late"))
    early.cancel()
    late.cancel()
    print("cancelled")
    await asyncio.gather(early, late, return_exceptions=True)
    print(early.cancelled(), late.cancelled())

asyncio.run(main())
