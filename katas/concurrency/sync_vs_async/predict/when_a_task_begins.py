"""When does a task begin: when it is created, or when it is awaited?

Neither. `create_task` puts it in the queue of the loop, and the current coroutine goes on. The task gets its first turn at
the next `await` that really waits, here the `sleep(0)` in the second call of `work`. Awaiting a *coroutine*, in contrast, is
like a call: its body runs at once, in the current task.

Predicted:
    task begins
    created
    main begins
    main ends
    awaited
    task ends
You expect `create_task` to run the coroutine up to its first `await`. It only schedules it. (Since 3.12 there is an eager
task factory that works as you say; it is not the default.)

Predicted:
    created
    main begins
    main ends
    awaited
    task begins
    task ends
You expect a task to begin when it is awaited. It begins as soon as the loop gets a turn, and that is what makes it overlap.
"""
import asyncio

async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")

async def main():
    task = asyncio.create_task(work("task"))
    print("created")
    await work("main")
    print("awaited")
    await task

asyncio.run(main())
