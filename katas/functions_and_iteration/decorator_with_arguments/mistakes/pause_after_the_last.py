"""After each failure there is a pause.

A pause is there for the attempt that follows it. After the last failure nothing follows: the outcome is known, and the
caller is kept waiting for it, longest of all because the pauses have grown. Look whether an attempt is left before
you sleep.

Fails: it_gives_up_after_the_last_attempt
"""


def retry(fn=None, *, attempts=3, on=OSError, backoff=0.1, sleep=time.sleep):
    if attempts < 1:
        raise ValueError("attempts must be at least 1")

    def decorate(fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            pause = backoff
            for _ in range(attempts):
                try:
                    return fn(*args, **kwargs)
                except on as error:
                    last = error
                    sleep(pause)
                    pause *= 2
            raise last

        return wrapper

    return decorate if fn is None else decorate(fn)
