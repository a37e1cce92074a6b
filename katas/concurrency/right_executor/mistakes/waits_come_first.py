"""The results are those of one pool and then those of the other.

The caller gave one list and reads the results beside it: the first result belongs to the first job. Here,
{{results_come_in_the_order_of_the_jobs: message}}: they were {{results_come_in_the_order_of_the_jobs: results of the
jobs 0 to 5}}. Remember the position of each job, or take from the two lists in the order of `jobs`.

Breaks: "returns a list of the results, in the order of `jobs`"
Fails: results_come_in_the_order_of_the_jobs, waiting_jobs_wait_together
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        return [future.result() for future in waits] + [result for future in batches for result in future.result()]
