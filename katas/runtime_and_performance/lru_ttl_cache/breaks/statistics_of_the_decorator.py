"""All functions of a decorator are counted together.

Breaks: "of all calls so far"
"""


def cached(maxsize, ttl, clock=time.monotonic):
    made = []

    def decorate(fn):
        made.append(_Cached(fn, maxsize, ttl, clock))
        made[-1].stats = lambda: (sum(one._hits for one in made), sum(one._misses for one in made))
        return made[-1]

    return decorate
