"""A patch that cleans up catches what the block raises.

`except Exception: pass` around the `yield` says that the exception has been dealt with. The failing test passes, and nobody hears of
it. `finally` cleans up and lets it go on.

Fails: however_the_block_is_left
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    try:
        yield
    except Exception:
        pass
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
