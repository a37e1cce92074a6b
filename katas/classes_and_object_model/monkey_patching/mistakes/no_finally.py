"""What stands after the `yield` runs when the block is left.

What the block raises is raised at the `yield`, and skips the rest. The test that fails leaves its patch in place, and the
tests after it fail as well. Restore in a `finally`.

Breaks: "However the block is left, and whatever it did to the attribute, `vars(target)` then holds under `name` the very object that it held when the block was entered."
Fails: however_the_block_is_left
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    if not hasattr(target, name):
        raise AttributeError(name)
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    yield
    if stored is not _MISSING:
        setattr(target, name, stored)
    elif name in vars(target):
        delattr(target, name)
