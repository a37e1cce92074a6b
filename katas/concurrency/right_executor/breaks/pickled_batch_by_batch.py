"""Each batch is pickled when it is submitted.

Breaks: "`run_jobs` raises `ValueError` before it runs any job"
"""


def run_jobs(jobs, processes):
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = []
        for at in range(0, len(computing), size):
            _refuse_what_cannot_travel(
                [job if job[1:] in computing[at : at + size] else ("waits", None, None) for job in jobs]
            )
            batches.append(children.submit(_run, computing[at : at + size]))
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
