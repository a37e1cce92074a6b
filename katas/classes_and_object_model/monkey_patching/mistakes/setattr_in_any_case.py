"""Setting the old value restores the attribute.

The child did not hold it: it was found on a parent. Now the child has a copy of its own, and a later change of the parent no
longer reaches it. Look whether `vars(target)` held the name; if not, restore by deleting.

Breaks: "If it held none, it holds none again."
Fails: what_was_inherited_is_inherited_again, blocks_can_be_nested
"""


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    stored = vars(target).get(name, getattr(target, name))
    setattr(target, name, replacement)
    try:
        yield
    finally:
        setattr(target, name, stored)
