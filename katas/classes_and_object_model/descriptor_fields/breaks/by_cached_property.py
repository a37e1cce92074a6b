"""The standard library does it.

Breaks: "**`computed(fn)`**, without `functools.cached_property`"
"""


import functools


class computed(functools.cached_property):
    pass
