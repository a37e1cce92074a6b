"""Waiting jobs are begun before anything is pickled.

Breaks: "before it runs any job"
"""


def run_jobs(jobs, processes):
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    started = ThreadPoolExecutor(max(1, len(waiting)))
    waits = [started.submit(fn, arg) for fn, arg in waiting]
    _refuse_what_cannot_travel(jobs)
    with started, ProcessPoolExecutor(processes) as children:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
