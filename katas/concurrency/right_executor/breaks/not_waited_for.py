"""After an exception, nobody waits for the workers.

Breaks: "When `run_jobs` returns or raises, its threads and child processes have ended."
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    children, threads = ProcessPoolExecutor(processes), ThreadPoolExecutor(max(1, len(waiting)))
    try:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    finally:
        children.shutdown(wait=False)
        threads.shutdown(wait=False)
    return [next(results[kind]) for kind, _, _ in jobs]
