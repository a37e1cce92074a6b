"""The dict is returned, too.

Breaks: "They return `None`."
"""

def tally_processes(texts, count, total):
    if texts:
        with ProcessPoolExecutor(max_workers=len(texts)) as pool:
            _add_all(pool, texts, count, total)
    return total
