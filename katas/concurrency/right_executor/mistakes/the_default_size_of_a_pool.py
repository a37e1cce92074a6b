"""`ThreadPoolExecutor()` knows how many threads are right.

It cannot know what they are for. Its default is the number of cores and four more, at most 32, a guess for a mixture of
jobs. Jobs that wait need no core: here {{waiting_jobs_wait_together: message}}. The number of threads is that of the
waits that are to overlap; what bounds it is the patience of the other side and your memory.

Breaks: "All of them are under way at the same time."
Fails: waiting_jobs_wait_together
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor() as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
