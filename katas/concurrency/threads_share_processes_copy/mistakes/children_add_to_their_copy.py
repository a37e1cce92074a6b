"""A process that is given the dict adds to the dict.

It is given a copy, by way of a pickle: {{processes_send_their_counts_back: message}}. The child changed its own memory, and
took it along when it ended. Return the counts, let a pool or a queue carry them back, and add them here.

Breaks: "`total` is the caller's dict."
Fails: processes_send_their_counts_back, processes_are_under_way_at_once, a_failed_worker_is_heard
"""

import multiprocessing


def tally_processes(texts, count, total):
    workers = [multiprocessing.Process(target=_add, args=(text, count, total)) for text in texts]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def _add(text, count, total):
    for word, number in count(text).items():
        total[word] = total.get(word, 0) + number
