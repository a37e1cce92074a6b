"""Processes run in parallel without the interpreter lock, so they are the better threads.

A job that waits needs no core and no interpreter. An interpreter was started for each place to wait in, and what the
job works with had to be pickled: an open connection, a lock or a lambda cannot be. For waiting, threads do, and they
are handed the objects themselves.

Breaks: "It runs in the process of the caller."
Fails: waiting_jobs_wait_together, results_come_in_the_order_of_the_jobs, what_cannot_travel_is_named_first
"""


def run_jobs(jobs, processes):
    calls = [(fn, arg) for _, fn, arg in jobs]
    size = max(1, math.ceil(len(calls) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children:
        batches = [children.submit(_run, calls[at : at + size]) for at in range(0, len(calls), size)]
        return [result for future in batches for result in future.result()]
