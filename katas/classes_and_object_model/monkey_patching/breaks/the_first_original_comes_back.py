"""Each block restores what was there before the first one.

Breaks: "Blocks can be nested, also for the same attribute."
"""

_originals = {}


@contextmanager
def patched(target, name, replacement):
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = _originals.setdefault((id(target), name), vars(target).get(name, _MISSING))
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
