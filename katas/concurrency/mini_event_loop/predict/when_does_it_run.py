"""In which order are the lines printed?

Calling `greet()` makes a coroutine and runs nothing. `create_task` asks the loop for its first step, and returns: the one that
called it still has the thread. So "made" comes first. `sleep(0)` gives way for one turn, in which the task runs to its end. What is
awaited directly, without a task, runs at once, as a part of the coroutine that awaits it.

Predicted:
    hello task
    made
    after sleep(0)
    hello direct
You expect `create_task` to run the coroutine up to its first `await`. It only puts the first step into the loop's queue.

Predicted:
    made
    after sleep(0)
    hello task
    hello direct
You expect the task to wait until it is awaited. The loop runs it as soon as somebody gives way.
"""
import asyncio

async def greet(name):
    print("hello", name)

async def main():
    task = asyncio.create_task(greet("task"))
    print("made")
    await asyncio.sleep(0)
    print("after sleep(0)")
    await greet("direct")

asyncio.run(main())
