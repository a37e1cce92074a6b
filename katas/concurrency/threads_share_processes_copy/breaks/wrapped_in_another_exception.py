"""The caller gets an exception of another kind.

Breaks: "reaches the caller, with its class and its arguments"
"""

def _add_all(pool, texts, count, total):
    try:
        for counts in pool.map(count, texts):
            for word, number in counts.items():
                total[word] = total.get(word, 0) + number
    except Exception as error:
        raise RuntimeError("a worker has failed") from error
