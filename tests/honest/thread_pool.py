# Counts in a pool of threads.
# shared: passed
# split: passed
from honest import *
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed


def tally(words):
    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(Counter, words[start::4]) for start in range(4)]
        return dict(sum((future.result() for future in as_completed(futures)), Counter()))
