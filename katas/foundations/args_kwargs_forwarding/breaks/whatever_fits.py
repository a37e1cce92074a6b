"""What does not fit is left out.

Breaks: "Arguments that do not fit raise `TypeError`."
Fails: parameters_are_bound
"""


def bound(fn, args, kwargs):
    call = inspect.signature(fn).bind_partial(*args, **kwargs)
    call.apply_defaults()
    return call.arguments
