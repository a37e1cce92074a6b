"""No texts, no workers: a ValueError.

Breaks: "`texts`, a list of any length"
"""

def tally_threads(texts, count, total):
    with ThreadPoolExecutor(max_workers=len(texts)) as pool:
        _add_all(pool, texts, count, total)
