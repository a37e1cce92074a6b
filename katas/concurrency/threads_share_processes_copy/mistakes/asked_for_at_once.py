"""`pool.submit(count, text).result()` hands work to the pool and gets the result.

`result()` waits. In one loop with `submit`, each worker has ended before the next begins:
{{threads_are_under_way_at_once: message}}. Submit everything first (`pool.map` does), then ask for the results.

Breaks: "No text waits for another"
Fails: threads_are_under_way_at_once, processes_are_under_way_at_once
"""

def _add_all(pool, texts, count, total):
    for text in texts:
        for word, number in pool.submit(count, text).result().items():
            total[word] = total.get(word, 0) + number
