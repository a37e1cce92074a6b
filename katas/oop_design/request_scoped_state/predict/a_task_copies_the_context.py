"""A task is made, and only then the variable changes: what does the task see?

`create_task` copies the context of its caller at that moment. What the caller sets later is not seen by the task, and what the
task sets is not seen by the caller. An `await` of a coroutine copies nothing: it runs in the same context.

So a background task keeps the user of the request that started it.

Predicted:
    bob
    bob
You expect the task to see the present value, as with a global. It runs later, in a copy that was made earlier.

Predicted:
    ann
    cy
You expect what the task sets to come back to its caller. It was set in the copy.
"""
import asyncio
from contextvars import ContextVar

user = ContextVar("user")

async def task():
    print(user.get())
    user.set("cy")

async def main():
    user.set("ann")
    started = asyncio.create_task(task())
    user.set("bob")
    await started
    print(user.get())

asyncio.run(main())
