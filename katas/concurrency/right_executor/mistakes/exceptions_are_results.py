"""One failed job should not spoil the others, so its exception stands among the results.

That can be a good interface if it is agreed on. A caller who does not know of it multiplies an exception by a price,
much later: {{an_exception_keeps_its_class: message}}. `future.result()` raises what the job raised, also if it was
raised in another process.

Breaks: "reaches the caller with its class and its arguments"
Fails: an_exception_keeps_its_class
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
        waits = [threads.submit(_run, [call]) for call in waiting]
        results = {
            "waits": iter([future.result()[0] for future in waits]),
            "computes": iter([result for future in batches for result in future.result()]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]


def _run(batch):
    results = []
    for fn, arg in batch:
        try:
            results.append(fn(arg))
        except Exception as problem:
            results.append(problem)
    return results
