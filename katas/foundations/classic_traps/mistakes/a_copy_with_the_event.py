"""A new list with the old entries and the event is the safe way.

The caller passed a list in order to have the event in it, and after {{each_log_is_its_own: call}} it was still
{{each_log_is_its_own: actual}}. `log + [event]` and `[*log, event]`
make another list. `log.append(event)` changes the one that was passed.

Fails: each_log_is_its_own
"""


def log_event(event, log=None):
    return [*(log or []), event]
