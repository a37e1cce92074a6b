"""When the results are there, the pools are done, and end by themselves.

A pool cannot know that no more jobs will come: its threads and processes stay, idle, until it is shut down or the
program ends. Here, {{waiting_jobs_wait_together: message}}. A service that makes new pools for each call collects them.
Use a `with` block, or `shutdown()` in a `finally`.

Breaks: "When `run_jobs` returns or raises, its threads and child processes have ended."
Fails: waiting_jobs_wait_together, computing_jobs_run_in_child_processes, results_come_in_the_order_of_the_jobs,
an_exception_keeps_its_class
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    children, threads = ProcessPoolExecutor(processes), ThreadPoolExecutor(max(1, len(waiting)))
    batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
    waits = [threads.submit(fn, arg) for fn, arg in waiting]
    results = {
        "waits": iter([future.result() for future in waits]),
        "computes": iter([result for future in batches for result in future.result()]),
    }
    return [next(results[kind]) for kind, _, _ in jobs]
