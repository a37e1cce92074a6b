"""Parameters that nobody passed are left out.

Breaks: "returns a dictionary from each parameter of `fn` to the value that it would have in the call `fn(*args, **kwargs)`, defaults included"
Fails: parameters_are_bound
"""


def bound(fn, args, kwargs):
    return inspect.signature(fn).bind(*args, **kwargs).arguments
