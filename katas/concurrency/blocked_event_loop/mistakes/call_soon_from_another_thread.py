"""`call_soon` puts a callback into the loop, from wherever it is called.

It puts it into a queue that belongs to the loop's thread. An idle loop sleeps in the operating system until
a socket, a timer or its own wake-up pipe says something, and only `call_soon_threadsafe` writes to that
pipe. So the healthy, idle loop gave no sign of life and was reported as blocked. From other
threads, use `loop.call_soon_threadsafe` and `asyncio.run_coroutine_threadsafe`, and nothing else.

Fails: waiting_is_not_blocking
"""


def blocked_at(
    loop: asyncio.AbstractEventLoop, thread_id: int, in_time: Callable[[threading.Event], bool]
) -> tuple[str, int] | None:
    """Function and line that hold up `loop`, which runs in the thread `thread_id`; None if nothing does.

    Called in another thread. `in_time(event)` waits for the event and says whether it was set in time.
    """
    alive = threading.Event()
    loop.call_soon(alive.set)
    if in_time(alive):
        return None
    frame = sys._current_frames()[thread_id]
    return frame.f_code.co_name, frame.f_lineno
