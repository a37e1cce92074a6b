"""Jobs divided by the number of messages, rounded down, is the size of a batch.

What the division leaves makes more messages, up to twice as many: here, {{jobs_travel_together: message}}. Where a
number of batches must not be exceeded, their size is rounded up.

Breaks: "an object that is part of every `arg` is unpickled in the children at most `4 * processes` times in all"
Fails: jobs_travel_together
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, len(computing) // (_MESSAGES_PER_PROCESS * processes))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
