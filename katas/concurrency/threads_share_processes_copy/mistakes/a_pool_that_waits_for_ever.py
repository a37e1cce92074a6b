"""`multiprocessing.Pool` and `ProcessPoolExecutor` are the same thing.

They differ when a child is killed: {{a_dead_child_is_noticed: message}}. `Pool` starts another child and goes on waiting for an answer that nobody will give.
`ProcessPoolExecutor` watches its children, and raises `BrokenProcessPool`, a `RuntimeError`.

Fails: a_dead_child_is_noticed
"""

import multiprocessing


def tally_processes(texts, count, total):
    if not texts:
        return
    with multiprocessing.Pool(len(texts)) as pool:
        for counts in pool.map(count, texts, chunksize=1):
            for word, number in counts.items():
                total[word] = total.get(word, 0) + number
