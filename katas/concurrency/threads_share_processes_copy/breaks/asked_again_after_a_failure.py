"""A text that failed is counted once more.

Breaks: "is called once for each text"
"""

def tally_threads(texts, count, total):
    if texts:
        with ThreadPoolExecutor(max_workers=len(texts)) as pool:
            list(pool.map(count, texts))
            _add_all(pool, texts, count, total)
