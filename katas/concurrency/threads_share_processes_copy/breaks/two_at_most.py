"""Never more than two workers.

Breaks: "All texts are counted at the same time, each by a worker of its own"
"""

def tally_threads(texts, count, total):
    if texts:
        with ThreadPoolExecutor(max_workers=min(2, len(texts))) as pool:
            _add_all(pool, texts, count, total)
