"""A default list is harmless if it is emptied at the beginning of each call.

An earlier caller still holds that list, and has just lost its entries: {{each_log_is_its_own: actual}}. It is one list, however
often it is emptied. Make a new one in the body.

Fails: each_log_is_its_own
"""


def log_event(event, log=[]):
    if log is log_event.__defaults__[0]:
        log.clear()
    log.append(event)
    return log
