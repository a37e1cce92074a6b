"""Each cache has `answers`: it stands in the class.

One dict in the class is one dict for all of its objects. A second cache, asked for a path that the first one had kept,
called fetch {{cache_works_alone: a second Cache() is asked for /a: calls of fetch}} times. What belongs to an object is made
in `__init__`.

Breaks: "Each `Cache()` keeps its own answers."
Fails: cache_works_alone, every_combination_works
"""


class Cache:
    ...

    _answers = {}

    def __init__(self):
        pass
