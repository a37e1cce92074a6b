"""A helper with the signature `helper(fn, *args, **kwargs)` can be handed any arguments.

Any but one: a keyword argument with the name of the helper's own parameter. Python has two values for it then, and
refuses the call, although the original function would have taken it. Let the wrapper call `fn` itself, or write a `/`
behind the helper's own parameters: what stands before it cannot be passed by name.

Fails: every_keyword_goes_through
"""


def audited(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return recorded(fn, *args, **kwargs)

    return wrapper


def recorded(fn, *args, **kwargs):
    with _entry_for(fn):
        return fn(*args, **kwargs)
