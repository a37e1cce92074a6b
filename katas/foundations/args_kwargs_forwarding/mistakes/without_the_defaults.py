"""`inspect.signature(fn).bind(...).arguments` has all parameters.

It has those that were passed: {{parameters_are_bound: call}} gave `{{parameters_are_bound: actual}}`.
`apply_defaults()` adds the rest, and an empty tuple and dictionary for starred ones.

Breaks: "returns a dictionary from each parameter of `fn` to the value that it would have in the call `fn(*args, **kwargs)`, defaults included"
Fails: parameters_are_bound
"""


def bound(fn, args, kwargs):
    return inspect.signature(fn).bind(*args, **kwargs).arguments
