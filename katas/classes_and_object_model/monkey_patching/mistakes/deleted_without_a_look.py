"""What the patch has set is still there at the end of the block.

The block can delete it. `delattr` raises AttributeError then, in a `finally`, where it replaces whatever the block itself raised. Look
whether there is something to delete.

Fails: whatever_the_block_did
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if stored is _MISSING:
            delattr(target, name)
        else:
            setattr(target, name, stored)
