"""What somebody else has set is left alone.

Breaks: "and whatever it did to the attribute"
"""


@contextmanager
def patched(target, name, replacement):
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if vars(target).get(name) is replacement:
            if stored is not _MISSING:
                setattr(target, name, stored)
            else:
                delattr(target, name)
