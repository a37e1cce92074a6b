"""Attributes that are replaced for one block."""

from contextlib import contextmanager


@contextmanager
def patched(target, name, replacement):
    """Inside the block, the attribute `name` of `target` is `replacement`."""
    # TODO: this leaves traces. Which ones, for a static method, an inherited attribute, a block that raises?
    saved = getattr(target, name)
    setattr(target, name, replacement)
    yield
    setattr(target, name, saved)


@contextmanager
def patched_uses(original, replacement, modules):
    """The extra mile: replace every name in `modules` that is bound to `original`."""
    raise NotImplementedError
    yield
