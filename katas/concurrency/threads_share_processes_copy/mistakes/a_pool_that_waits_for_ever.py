"""A child that was started will answer.

Not if it is killed: {{a_dead_child_is_noticed: message}}. `queue.get()` and `multiprocessing.Pool` go on waiting for an answer
that nobody will give. `ProcessPoolExecutor` watches its children, and raises `BrokenProcessPool`, a `RuntimeError`; a pipe
whose other end has gone raises `EOFError`.

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
