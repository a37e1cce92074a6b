"""Attributes that are replaced for one block."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import Any

_MISSING = object()


@contextmanager
def patched(target: Any, name: str, replacement: object) -> Iterator[None]:
    """Inside the block, the attribute `name` of `target` is `replacement`."""
    if not hasattr(target, name):
        raise AttributeError(f"{target!r} has no attribute {name!r}")
    # What is stored there: getattr would unwrap a static method, and find what a parent has.
    stored = vars(target).get(name, _MISSING)
    setattr(target, name, replacement)
    try:
        yield
    finally:
        if stored is not _MISSING:
            setattr(target, name, stored)
        elif name in vars(target):  # the block may have deleted it itself
            delattr(target, name)


@contextmanager
def patched_uses(original: object, replacement: object, modules: Iterable[ModuleType]) -> Iterator[None]:
    """Inside the block, every top-level name in `modules` that is bound to `original` is bound to `replacement`."""
    with ExitStack() as patches:
        for module in modules:
            uses = [name for name, value in vars(module).items() if value is original]
            for name in uses:
                patches.enter_context(patched(module, name, replacement))
        yield
