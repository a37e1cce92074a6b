"""Some processes are enough, as long as all texts get their turn.

A text had to wait until another was done: {{processes_are_under_way_at_once: message}}. `ProcessPoolExecutor()` without
`max_workers` has one process for each core, which is a good default for work that computes; here each text is to have its own.

Breaks: "all are being counted at the same time, however few cores the
  machine has"
Fails: processes_are_under_way_at_once
"""

def tally_processes(texts, count, total):
    if texts:
        with ProcessPoolExecutor() as pool:
            _add_all(pool, texts, count, total)
