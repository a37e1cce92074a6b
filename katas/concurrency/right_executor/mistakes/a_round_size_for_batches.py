"""A batch of a hundred jobs, or of all there are, is a good size.

Four jobs are one batch then that goes to one process, while the others
have nothing to do: {{computing_jobs_run_in_child_processes: message}}. The size follows from the number of jobs and of
processes.

Fails: computing_jobs_run_in_child_processes
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + 100]) for at in range(0, len(computing), 100)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
