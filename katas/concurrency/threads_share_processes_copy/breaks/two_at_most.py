"""Never more than two workers.

Breaks: "while none is done, all are being counted at the same time"
"""

def tally_threads(texts, count, total):
    if texts:
        with ThreadPoolExecutor(max_workers=min(2, len(texts))) as pool:
            _add_all(pool, texts, count, total)
