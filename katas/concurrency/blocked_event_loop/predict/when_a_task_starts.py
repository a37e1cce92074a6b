"""When does a task begin to run that `create_task` has made?

`create_task` only **schedules** the coroutine: the loop will give it a turn when somebody gives up theirs. `main`
does not yet. `await job("awaited")` is no reason either: awaiting a coroutine runs it *at once, as a part of the
same task*, like a call. The first line in which anybody waits is `asyncio.sleep(0)`, in the awaited job. It hands
the thread back to the loop, the task gets its turn and comes to its own `sleep(0)`, and then it goes on in the
order of the queue: first `main`'s task, then the other.

So a coroutine runs without interruption between two points at which it really waits (library reference,
"Coroutines and Tasks").

Predicted:
    task begins
    created
    awaited begins
    task ends
    awaited ends
    main ends
You expect `create_task` to start the task, as a thread would start. It puts it into the loop's queue and returns.
There is one thread, and `main` has it until it waits. (Since 3.12 `asyncio.eager_task_factory` can be chosen,
which does begin at once.)

Predicted:
    created
    task begins
    awaited begins
    task ends
    awaited ends
    main ends
You expect every `await` to give the loop a turn. It gives one only if what is awaited is not finished and has to
wait. A coroutine that is awaited begins on the spot, so its first line comes before the task's.

Predicted:
    created
    awaited begins
    awaited ends
    main ends
    task begins
    task ends
You expect `await` to hold everything up until the job is done. It holds up `main`, and only `main`: while the job
sleeps, if only for one turn of the loop, the task may run.
"""
import asyncio

async def job(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")

async def main():
    task = asyncio.create_task(job("task"))
    print("created")
    await job("awaited")
    print("main ends")
    await task

asyncio.run(main())
