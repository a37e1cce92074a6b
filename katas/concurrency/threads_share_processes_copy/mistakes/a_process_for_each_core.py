"""A pool without a number has enough workers.

`ProcessPoolExecutor()` has one for each core: {{processes_are_under_way_at_once: message}}. That is a good default for work
that computes. If each text is to have its own worker, say `max_workers`.

Breaks: "all are being counted at the same time, however few cores the
  machine has"
Fails: processes_are_under_way_at_once
"""

def tally_processes(texts, count, total):
    if texts:
        with ProcessPoolExecutor() as pool:
            _add_all(pool, texts, count, total)
