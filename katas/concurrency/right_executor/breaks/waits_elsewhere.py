"""What can be pickled waits in a process.

Breaks: "It runs in the process of the caller."
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [_either(children, threads, fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]


def _either(children, threads, fn, arg):
    try:
        pickle.dumps((fn, arg))
    except Exception:
        return threads.submit(fn, arg)
    return children.submit(fn, arg)
