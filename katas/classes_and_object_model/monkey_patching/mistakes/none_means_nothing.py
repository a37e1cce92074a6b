"""`vars(target).get(name)` is None if nothing was stored.

It is also None if None was stored, and then the attribute is deleted: `vars(Shop)["manager"]`
{{what_was_stored_comes_back: vars(Shop)['manager'], None, after the block}}. Ask `name in vars(target)`, or use a default that nobody
else has.

Fails: what_was_stored_comes_back
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if stored is not None:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
