"""`except Exception` catches whatever a block raises.

KeyboardInterrupt, SystemExit and GeneratorExit are not subclasses of Exception. Somebody stops the tests with Ctrl-C in an
interactive session, and the patch stays. `finally` runs for all of them.

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
        _restore(target, name, stored)
        raise
    else:
        _restore(target, name, stored)


def _restore(target: Any, name: str, stored: object) -> None:
    if stored is not _MISSING:
        setattr(target, name, stored)
    elif name in vars(target):
        delattr(target, name)
