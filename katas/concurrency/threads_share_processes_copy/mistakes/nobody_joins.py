"""Threads that are started do their work.

They do, and the function has returned meanwhile: {{threads_add_to_the_callers_dict: message}}. What the caller sees in its
dict is a matter of luck. `join()` every thread, or use a pool in a `with` block.

Breaks: "When they return, or raise, all workers have ended."
Fails: threads_add_to_the_callers_dict, threads_are_under_way_at_once, a_failed_worker_is_heard
"""

import threading

LOCK = threading.Lock()


def tally_threads(texts, count, total):
    for text in texts:
        threading.Thread(target=_add, args=(text, count, total)).start()


def _add(text, count, total):
    for word, number in count(text).items():
        with LOCK:
            total[word] = total.get(word, 0) + number
