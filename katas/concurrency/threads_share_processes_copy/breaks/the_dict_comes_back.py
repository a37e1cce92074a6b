"""The dict is returned, too.

Breaks: "They return `None`."
"""

def tally_threads(texts, count, total):
    if texts:
        with ThreadPoolExecutor(max_workers=len(texts)) as pool:
            _add_all(pool, texts, count, total)
    return total
