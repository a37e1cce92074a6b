"""Two `with` blocks, one for each kind.

A `with` block of a pool ends when all of its jobs are done. So the second kind begins when the first one has ended,
although one of them needs no core: {{neither_kind_waits_for_the_other: message}}. Open both pools in one `with`, and
submit to both before you ask for a result.

Breaks: "neither kind waits for the other"
Fails: neither_kind_waits_for_the_other
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ThreadPoolExecutor(max(1, len(waiting))) as threads:
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
    with ProcessPoolExecutor(processes) as children:
        batches = [children.submit(_run, computing[at : at + size]) for at in range(0, len(computing), size)]
    results = {
        "waits": iter([future.result() for future in waits]),
        "computes": iter([result for future in batches for result in future.result()]),
    }
    return [next(results[kind]) for kind, _, _ in jobs]
