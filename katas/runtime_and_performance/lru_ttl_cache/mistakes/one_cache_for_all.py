"""The dict belongs to the decorator, beside its settings.

`cached(…)` runs once, and what it returns may decorate several functions. Their results get into each other's way: {{equal_arguments_are_asked_once: message}}. Make the dict where the function is known.

Breaks: "Every decorated function has a cache of its own."
Fails: equal_arguments_are_asked_once
"""


def cached(maxsize, ttl, clock=time.monotonic):
    entries = OrderedDict()

    def decorate(fn):
        made = _Cached(fn, maxsize, ttl, clock)
        made._entries = entries
        return made

    return decorate
