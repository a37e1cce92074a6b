"""No texts, no processes: a ValueError.

Breaks: "`texts`, a list of any length"
"""

def tally_processes(texts, count, total):
    with ProcessPoolExecutor(max_workers=len(texts)) as pool:
        _add_all(pool, texts, count, total)
