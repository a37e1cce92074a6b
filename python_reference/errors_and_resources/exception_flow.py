"""The nightly import of orders."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar

_Line = TypeVar("_Line")


class _Store(Protocol):
    """Where orders are kept: all of one import, or none."""

    def save(self, order: Any, /) -> object: ...
    def commit(self) -> object: ...
    def rollback(self) -> object: ...
    def close(self) -> object: ...


class SettingsError(Exception):
    """A setting is missing or malformed."""


def import_orders(
    lines: Iterable[_Line], parse: Callable[[_Line], object], store: _Store, rejected: list[_Line]
) -> int:
    """Save the order of every line; commit if all lines were good. Return how many orders were committed."""
    saved = 0
    try:
        for line in lines:
            try:
                order = parse(line)
            except ValueError:
                rejected.append(line)
            else:
                store.save(order)
                saved += 1
    except BaseException:
        store.rollback()
        raise
    else:
        if rejected:
            store.rollback()
            return 0
        store.commit()
        return saved
    finally:
        store.close()


def batch_size(read: Callable[[], str]) -> int:
    """The number that `read()` returns as text."""
    try:
        return int(read())
    except (OSError, ValueError) as error:
        raise SettingsError("the batch size cannot be read") from error
