"""The name is set before anybody looks whether it was there.

Breaks: "AttributeError is raised, and nothing has changed."
"""


@contextmanager
def patched(target, name, replacement):
    missing = not hasattr(target, name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    if missing:
        raise AttributeError(name)
    try:
        yield
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
