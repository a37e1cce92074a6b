"""After a failure nobody waits for the others.

Breaks: "When they return, or raise, all workers have ended."
"""

def tally_threads(texts, count, total):
    if texts:
        pool = ThreadPoolExecutor(max_workers=len(texts))
        futures = [pool.submit(count, text) for text in texts]
        pool.shutdown(wait=False)
        for future in futures:
            for word, number in future.result().items():
                total[word] = total.get(word, 0) + number
        pool.shutdown()
