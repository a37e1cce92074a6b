"""Which of the five scores are in the queue when the reader looks?

`put_nowait` on a full `asyncio.Queue` raises `QueueFull`, and here that is ignored: the *newest* scores are dropped,
and the reader sees the oldest ones. For a score, that is the wrong end. To drop the oldest, take one out first, or use a
`collections.deque` with a `maxlen`, which does so by itself. An `asyncio.Queue()` without a size is never full.

Predicted:
    [3, 4, 5]
You expect a queue to make room for what is new. A `deque` with a `maxlen` does. A queue refuses.

Predicted:
    [1, 2, 3, 4, 5]
You take the size for a hint. It is a limit: `put` waits for room, and `put_nowait` raises.

Predicted:
    [1, 2, 3]
    lost 4
    lost 5
You expect a message for each. `suppress` says nothing: what is lost is told to nobody unless you tell it.
"""
import asyncio
from contextlib import suppress

async def main():
    queue = asyncio.Queue(maxsize=3)
    for score in [1, 2, 3, 4, 5]:
        with suppress(asyncio.QueueFull):
            queue.put_nowait(score)
    print([queue.get_nowait() for _ in range(queue.qsize())])

asyncio.run(main())
