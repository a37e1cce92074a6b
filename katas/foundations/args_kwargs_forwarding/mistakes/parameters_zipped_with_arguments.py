"""`zip` of the parameters and the arguments binds them.

It knows nothing of `*extras`, of keywords for positional parameters or of defaults: {{parameters_are_bound: call}} gave
`{{parameters_are_bound: actual}}`. `inspect.signature(fn).bind(*args, **kwargs)` follows the rules of a call.

Fails: parameters_are_bound
"""


def bound(fn, args, kwargs):
    return dict(zip(inspect.signature(fn).parameters, args)) | kwargs
