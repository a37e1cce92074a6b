"""In which order do two clients get the lock, twice each?

`async with lock` contains an `await`, and an `await` gives way **only if it has to wait**. If the lock is free,
taking it does not suspend the task. In the first round nothing in the loop ever waits: `a` takes the lock and
gives it back two times in a single turn, and `b` begins when `a` has finished.

In the second round each client waits while it holds the lock. Meanwhile the other one asks for it and is put into
a queue. When `a` lets go and asks again, the lock is already promised to `b`: `asyncio.Lock` is **fair**, the
first who waited goes first (library reference, "Synchronization Primitives"). So they take turns.

A loop over `async with` can thus block the event loop for as long as it runs, without a blocking call in it.

Predicted:
    a b a b
    a b a b
You expect every `await`, and every `async with`, to let others run. It is a place at which a task *may* be
suspended. Whether it is depends on whether there is something to wait for, and a free lock is there at once.

Predicted:
    a a b b
    a a b b
You know that a free lock is taken without waiting, and expect `a` to take it again right after giving it back.
There is somebody in the queue this time. A lock that let the holder in again could leave the others waiting for
ever.
"""
import asyncio

async def client(name, lock, pause, log):
    for _ in range(2):
        async with lock:
            if pause:
                await asyncio.sleep(0)
            log.append(name)

async def main():
    for pause in (False, True):
        lock, log = asyncio.Lock(), []
        await asyncio.gather(
            client("a", lock, pause, log), client("b", lock, pause, log)
        )
        print(*log)

asyncio.run(main())
