"""A cache of the standard library decides.

Breaks: "They all get the same object, and its `__init__` has run once."
"""

import functools


class _SingletonMeta(type):
    @functools.cache
    def __call__(cls):
        return super().__call__()
