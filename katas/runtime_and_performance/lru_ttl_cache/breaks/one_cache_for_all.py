"""All decorated functions share one cache.

Breaks: "Every decorated function has a cache of its own."
"""


def cached(maxsize, ttl, clock=time.monotonic):
    entries = OrderedDict()

    def decorate(fn):
        made = _Cached(fn, maxsize, ttl, clock)
        made._entries = entries
        return made

    return decorate
