"""`attempts=3` means: try it, and if it fails, three times again.

That makes four calls. The word is about calls in all, and somebody counts them: the supplier with a limit, or the test
that expects the third failure to be the last. What you count are *retries*; the first call is an attempt, too.

Fails: it_gives_up_after_the_last_attempt
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            pause = backoff
            for attempt in range(attempts + 1):
                try:
                    return fn(*args, **kwargs)
                except on:
                    if attempt == attempts:
                        raise
                    sleep(pause)
                    pause *= 2

        return wrapper

    return decorate if fn is None else decorate(fn)
