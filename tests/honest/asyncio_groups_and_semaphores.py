# Task groups, semaphores, locks, events, conditions, cancellation, exception groups.
# shared: passed
# split: passed
from honest import *
import asyncio


async def limited(n, gate, peak, running):
    async with gate:
        running.append(n)
        peak.append(len(running))
        await asyncio.sleep(0)
        running.remove(n)
        return n


async def fails(after):
    await asyncio.sleep(after)
    raise ValueError(after)


async def main():
    gate, peak = asyncio.Semaphore(2), []
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(limited(n, gate, peak, running)) for running in [[]] for n in range(6)]
    assert [task.result() for task in tasks] == list(range(6)) and max(peak) == 2
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(0))
            group.create_task(fails(0))
    except* ValueError as several:
        assert len(several.exceptions) == 2
    task = asyncio.create_task(asyncio.sleep(1000))
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as problem:
        assert problem.args == ("enough",)
    done, left = await asyncio.wait([asyncio.create_task(fails(0))], timeout=1)
    assert not left and isinstance(done.pop().exception(), ValueError)
    event, condition = asyncio.Event(), asyncio.Condition()
    asyncio.get_running_loop().call_soon(event.set)
    await event.wait()
    async with condition:
        condition.notify_all()
    assert await asyncio.wait_for(asyncio.shield(limited(1, gate, [], [])), 1) == 1
    assert await asyncio.to_thread(sum, [1, 2]) == 3


asyncio.run(main(), debug=True)
