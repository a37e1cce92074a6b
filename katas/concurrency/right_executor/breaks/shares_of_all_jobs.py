"""Each child gets a share of all jobs, and picks those that compute.

Breaks: "that many are under way at the same time in the beginning"
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        shares = [list(enumerate(jobs))[at::processes] for at in range(processes)]
        shares = [[(n, job[1:]) for n, job in share if job[0] == "computes"] for share in shares]
        batches = [(share, children.submit(_run, [call for _, call in share])) for share in shares]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for _, result in sorted((n, result) for share, future in batches for (n, _), result in zip(share, future.result()))]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
