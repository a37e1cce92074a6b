"""Settings for a block, and handles that are opened and closed together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import ExitStack, closing, contextmanager
from typing import Any, Protocol, TypeVar


class _Closable(Protocol):
    def close(self) -> object: ...


_Handle = TypeVar("_Handle", bound=_Closable)


@contextmanager
def overridden(settings: MutableMapping[str, Any], changes: Mapping[str, Any]) -> Iterator[MutableMapping[str, Any]]:
    """Give `settings` the values of `changes` for a block; None removes a key."""
    before = {key: settings[key] for key in changes if key in settings}
    try:
        for key, value in changes.items():
            if value is None:
                settings.pop(key, None)
            else:
                settings[key] = value
        yield settings
    finally:
        for key in changes:
            if key in before:
                settings[key] = before[key]
            else:
                settings.pop(key, None)


@contextmanager
def open_all(openers: Iterable[Callable[[], _Handle]]) -> Iterator[list[_Handle]]:
    """Open everything for a block, and close it in reverse order when the block is left."""
    with ExitStack() as stack:
        yield [stack.enter_context(closing(opener())) for opener in openers]


def open_together(openers: Iterable[Callable[[], _Handle]]) -> list[_Handle]:
    """Open everything or nothing; closing is the caller's part."""
    with ExitStack() as stack:
        handles = [stack.enter_context(closing(opener())) for opener in openers]
        stack.pop_all()
    return handles
