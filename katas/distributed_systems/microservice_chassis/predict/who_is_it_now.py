"""A request with id "a" starts a task, and then sets another id. What does the task print?

A task copies the context at the moment when it is made, that is in `create_task` and not when it first runs. What is set in the
request afterwards is set in another copy. So a task that outlives its request keeps the id of that request.

Predicted:
    task: b
    request: b
You expect the task to share the variable with the request, as it would a global variable. It got a copy of the context.

Predicted:
    task: None
    request: b
You expect a task to begin without any context. It begins with a copy.
"""
import asyncio
from contextvars import ContextVar

request_id = ContextVar("request_id", default=None)

async def later():
    print("task:", request_id.get())

async def main():
    request_id.set("a")
    task = asyncio.create_task(later())
    request_id.set("b")
    await task
    print("request:", request_id.get())

asyncio.run(main())
