"""Not on methods.

Breaks: "It works on functions in a module and on methods, that is on a `def` in the body of a class."
"""


class audited:
    def __init__(self, fn):
        self.fn = fn
        functools.update_wrapper(self, fn)

    def __call__(self, *args, **kwargs):
        outcome = "ok"
        try:
            return self.fn(*args, **kwargs)
        except BaseException as error:
            outcome = type(error).__name__
            raise
        finally:
            AUDIT.append((self.fn.__qualname__, outcome))
