"""All calls without a log share one.

Breaks: "Without one, each call makes a new list."
"""

LOG = []


def log_event(event, log=None):
    if log is None:
        log = LOG
    log.append(event)
    return log
