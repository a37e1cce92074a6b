# Counts in processes that are forks.
# shared: passed
# split: passed
# kata: tally_with_more
from honest import *
import multiprocessing
from collections import Counter

context = multiprocessing.get_context("fork")


def count(words):
    return Counter(words)


def tally(words):
    with context.Pool(2) as pool:
        return dict(sum(pool.map(count, [words[::2], words[1::2]]), Counter()))
