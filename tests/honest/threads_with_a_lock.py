# Counts in several threads with a lock.
# shared: passed
# split: passed
from honest import *
import threading


def tally(words):
    counts, lock = {}, threading.Lock()

    def count(part):
        for word in part:
            with lock:
                counts[word] = counts.get(word, 0) + 1

    threads = [threading.Thread(target=count, args=(words[start::4],)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts
