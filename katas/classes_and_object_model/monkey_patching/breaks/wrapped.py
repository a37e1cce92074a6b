"""A function goes into a class as a static method.

Breaks: "Inside the block, `vars(target)` holds `replacement` under `name`: the very object, in no wrapper."
"""


@contextmanager
def patched(target, name, replacement):
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, staticmethod(replacement) if isinstance(target, type) else replacement)
    try:
        yield
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
