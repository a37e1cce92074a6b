"""What the block raises comes out in another exception.

Breaks: "What the block raises comes out of it, the same object."
"""


@contextmanager
def patched(target, name, replacement):
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    try:
        yield
    except BaseException as error:
        raise RuntimeError("while patched") from error
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
