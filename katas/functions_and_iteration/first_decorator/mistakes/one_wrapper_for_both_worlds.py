"""An async function is called like any other, so the same wrapper will do.

It is called like any other, and the call only makes a coroutine: nothing of the body has run when your wrapper
writes "ok" and returns. Whether the payment fails or is cancelled later, the trail never hears of it. For a function
of which `inspect.iscoroutinefunction` is true, return an `async def` wrapper that awaits it, and make the entry
after the `await`.

Fails: async_functions_are_recorded_when_they_end
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        outcome = "ok"
        try:
            return fn(*args, **kwargs)
        except BaseException as error:
            outcome = type(error).__name__
            raise
        finally:
            AUDIT.append((fn.__qualname__, outcome))

    return wrapper
