"""Three levels of functions: settings first, then the function, then the call.

That is right for `@retry(attempts=5)`. In plain `@retry` there are no parentheses, so nobody calls `retry` with
settings: it is called with the function, and what it returns takes that function's place. Accept it as
`fn=None`, make the settings keyword-only, and end with `return decorate if fn is None else decorate(fn)`.

Fails: all_three_spellings_decorate
"""


def retry(attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            pause = backoff
            for attempt in range(1, attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    if attempt == attempts:
                        raise
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate
