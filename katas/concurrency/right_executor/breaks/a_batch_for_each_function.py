"""Each function has batches of its own.

Breaks: "an object that is part of every `arg` is unpickled in the children at most `4 * processes` times in all"
"""


def run_jobs(jobs, processes):
    _refuse_what_cannot_travel(jobs)
    waiting = [(fn, arg) for kind, fn, arg in jobs if kind == "waits"]
    computing = [(fn, arg) for kind, fn, arg in jobs if kind == "computes"]
    size = max(1, math.ceil(len(computing) / (_MESSAGES_PER_PROCESS * processes)))
    with ProcessPoolExecutor(processes) as children, ThreadPoolExecutor(max(1, len(waiting))) as threads:
        batches = []
        for fn in dict.fromkeys(fn for fn, _ in computing):
            own = [(place, call) for place, call in enumerate(computing) if call[0] is fn]
            step = max(1, math.ceil(len(own) / (2 * processes)))
            batches += [
                ([place for place, _ in own[at : at + step]], children.submit(_run, [call for _, call in own[at : at + step]]))
                for at in range(0, len(own), step)
            ]
        waits = [threads.submit(fn, arg) for fn, arg in waiting]
        results = {
            "waits": iter([future.result() for future in waits]),
            "computes": iter([result for _, result in sorted([(place, result) for places, future in batches for place, result in zip(places, future.result())], key=lambda pair: pair[0])]),
        }
    return [next(results[kind]) for kind, _, _ in jobs]
