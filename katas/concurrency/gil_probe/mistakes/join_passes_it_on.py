"""Whoever joins a thread hears of the exception that ended it.

`join()` only waits. An exception that leaves the function of a thread goes to `threading.excepthook`, which prints it, and is gone:
the probe says its word about a job that never came to its end. Let the ticker run in the second thread and
the job in your own, or catch what the job raises, keep it, and raise it after the `join()`. (A `Future` does that: its `result()` raises it.)

Fails: a_failing_job_leaves_nothing_behind
"""


def probe(fn):
    with _switch_interval(_INTERVAL):
        moments = [time.perf_counter()]
        worker = threading.Thread(target=fn)
        worker.start()
        while worker.is_alive():
            time.sleep(_NAP)
            moments.append(time.perf_counter())
        worker.join()
    return classify([later - earlier for earlier, later in pairwise(moments)], _INTERVAL)
