"""`vars(target)[name] = replacement` patches whatever has a `__dict__`.

The `__dict__` of a class is a read-only view: item assignment raises TypeError there. `setattr` and `delattr` work on modules, classes
and instances alike.

Fails: the_replacement_is_in_place
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    vars(target)[name] = replacement
    try:
        yield
    finally:
        if stored is _MISSING:
            del vars(target)[name]
        else:
            vars(target)[name] = stored
