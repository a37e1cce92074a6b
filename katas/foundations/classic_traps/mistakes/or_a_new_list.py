"""`log = log or []` makes a new list if none was passed.

It also makes one if an *empty* list was passed, since an empty list is false. After
{{each_log_is_its_own: call}}, the caller's list was {{each_log_is_its_own: actual}}. Ask `if log is None`.

Breaks: "A list that is passed in is used even if it is empty."
Fails: each_log_is_its_own
"""


def log_event(event, log=None):
    log = log or []
    log.append(event)
    return log
