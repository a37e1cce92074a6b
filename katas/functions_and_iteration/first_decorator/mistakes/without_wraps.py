"""A wrapper that behaves like the function is the function.

To everything that looks at it from outside it is a function of another name, without a docstring, that takes
`(*args, **kwargs)`: `help()` is empty, a router finds two handlers of the same name, FastAPI asks for query
parameters `args` and `kwargs`. `@functools.wraps(fn)` above the wrapper copies the names and leaves `__wrapped__`
behind, where `inspect.signature` finds the real parameters.

Fails: it_looks_like_the_original
"""


def audited(fn):
    def wrapper(*args, **kwargs):
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((fn.__qualname__, "ok"))
        return result

    return wrapper
