"""Only what stands in `vars(target)` can be patched.

Most of what an object has is inherited: an instance has its methods from the class, and the class from its parents. Setting
the attribute on the target hides the inherited one for the time of the block; deleting it shows it again.

Fails: what_was_inherited_is_inherited_again, blocks_can_be_nested
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    if name not in vars(target):
        raise AttributeError(name)
    stored = vars(target)[name]
    setattr(target, name, replacement)
    try:
        yield
    finally:
        setattr(target, name, stored)
