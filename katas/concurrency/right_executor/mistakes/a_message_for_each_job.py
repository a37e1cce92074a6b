"""Each job is submitted by itself, and the pool sees to the rest.

A `ProcessPoolExecutor` sends one message for each `submit`, and for each item of `map` as long as `chunksize` is 1, the
default. The table that all jobs share went out with every one of them: {{jobs_travel_together: message}}. Hand over
lists of jobs, or give `map` a `chunksize`.

Fails: jobs_travel_together
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = sum(kind == "waits" for kind, _, _ in jobs)
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, waiting)) as threads:
        pools = {"waits": threads, "computes": children}
        futures = [pools[kind].submit(fn, arg) for kind, fn, arg in jobs]
    return [future.result() for future in futures]
