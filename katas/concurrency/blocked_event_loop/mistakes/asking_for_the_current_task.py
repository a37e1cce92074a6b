"""The task that is running now is the one that blocks, so look at that task.

Sometimes it is, and then its frame shows the coroutine: which `await` it is in, not the plain function
three calls further down where the time goes. And callbacks (timers, protocols, signal handlers) block just
as well without being a task at all. Look at what the loop's *thread* executes, task or not.

Fails: blocker_is_named
"""


def blocked_at(
    loop: asyncio.AbstractEventLoop, thread_id: int, in_time: Callable[[threading.Event], bool]
) -> tuple[str, int] | None:
    """Function and line that hold up `loop`, which runs in the thread `thread_id`; None if nothing does.

    Called in another thread. `in_time(event)` waits for the event and says whether it was set in time.
    """
    alive = threading.Event()
    loop.call_soon_threadsafe(alive.set)
    if in_time(alive):
        return None
    task = asyncio.current_task(loop)
    if task is None:
        return None
    frame = task.get_coro().cr_frame
    return frame.f_code.co_name, frame.f_lineno
