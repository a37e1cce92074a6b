"""A name that is not there was not stored, so it is deleted afterwards.

The block leaves no trace, and that is the trouble: the function was renamed, the test patches a name that nobody calls,
and the real function runs. Refuse a name that the target does not have.

Fails: a_name_that_is_not_there_raises
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):
            delattr(target, name)
