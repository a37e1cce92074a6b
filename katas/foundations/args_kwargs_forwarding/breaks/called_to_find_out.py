"""The function is called to see whether the arguments fit.

Breaks: "It does not call `fn`."
Fails: parameters_are_bound
"""


def bound(fn, args, kwargs):
    fn(*args, **kwargs)
    call = inspect.signature(fn).bind(*args, **kwargs)
    call.apply_defaults()
    return call.arguments
