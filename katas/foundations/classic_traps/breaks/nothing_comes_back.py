"""The list is not returned.

Breaks: "appends `event` to the list `log` and returns that list"
"""


def log_event(event, log=None):
    if log is None:
        return [event]
    log.append(event)
