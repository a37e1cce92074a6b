"""A class with `__call__` wraps a function as well as a function does.

For functions in a module it does. In a class, `account.close` becomes a method because *functions* have a `__get__`
that puts the account in front of the arguments. Your object has none, so it is called without `self`. Return a
function from the decorator, or give the class a `__get__` that returns `types.MethodType(self, instance)`.

Fails: methods_keep_their_self
"""


class audited:
    def __init__(self, fn):
        self.fn = fn
        functools.update_wrapper(self, fn)

    def __call__(self, *args, **kwargs):
        try:
            result = self.fn(*args, **kwargs)
        except BaseException as error:
            AUDIT.append((self.fn.__qualname__, type(error).__name__))
            raise
        AUDIT.append((self.fn.__qualname__, "ok"))
        return result
