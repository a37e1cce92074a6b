"""Words of many texts, counted by threads or by processes."""

from __future__ import annotations

import multiprocessing
import threading


def tally_threads(texts, count, total):
    """Add the counts of all texts to `total`; each text is counted by a thread of its own."""
    # TODO: one after the other, and an exception is lost
    for text in texts:
        worker = threading.Thread(target=_add, args=(text, count, total))
        worker.start()
        worker.join()


def tally_processes(texts, count, total):
    """Add the counts of all texts to `total`; each text is counted by a process of its own."""
    # TODO: the same with processes, and `total` stays as it was
    for text in texts:
        worker = multiprocessing.Process(target=_add, args=(text, count, total))
        worker.start()
        worker.join()


def _add(text, count, total):
    for word, number in count(text).items():
        total[word] = total.get(word, 0) + number
