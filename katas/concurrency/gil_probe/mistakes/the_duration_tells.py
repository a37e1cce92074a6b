"""How long a job takes tells how it treats the others.

It takes as long as it takes, with the lock or without it: the job itself notices nothing of those who wait. One gap, from
its beginning to its end, is all that can be seen from inside, and that looks like a job that never let go. Somebody
else has to try to run meanwhile: a second thread that ticks.

Fails: a_released_lock_is_noticed, a_shared_lock_is_noticed
"""


def probe(fn):
    with _switch_interval(_INTERVAL):
        began = time.perf_counter()
        fn()
        ended = time.perf_counter()
    return classify([ended - began], _INTERVAL)
