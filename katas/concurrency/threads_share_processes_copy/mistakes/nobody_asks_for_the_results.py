"""An exception in a worker shows by itself.

It ends in the worker: {{a_failed_worker_is_heard: message}}. A bare thread prints it, and a pool keeps it until somebody asks
for the result. Iterate over what `map` returns, also if the values do not matter, or keep the exception and raise it after `join()`.

Breaks: "An exception that `count` raises in a worker reaches the caller"
Fails: a_failed_worker_is_heard
"""

import threading


def tally_threads(texts, count, total):
    lock = threading.Lock()

    def add(text):
        counts = count(text)
        with lock:
            for word, number in counts.items():
                total[word] = total.get(word, 0) + number

    if texts:
        with ThreadPoolExecutor(max_workers=len(texts)) as pool:
            pool.map(add, texts)
