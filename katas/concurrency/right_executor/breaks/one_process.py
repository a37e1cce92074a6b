"""One child process does all the computing.

Breaks: "that many are under way at the same time"
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(1) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
