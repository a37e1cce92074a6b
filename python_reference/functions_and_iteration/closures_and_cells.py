"""Quotas and handlers of a mail gateway, as functions that remember."""

from collections.abc import Callable, Iterable
from typing import Protocol


class _Config(Protocol):
    """What `make_handlers` needs of a configuration."""

    prefix: str


def make_quota(limit: int) -> tuple[Callable[[int], bool], Callable[[], int]]:
    """Return `(take, left)`, two functions that share what remains of `limit`."""
    remaining = limit

    def take(n: int) -> bool:
        nonlocal remaining
        if n > remaining:
            return False
        remaining -= n
        return True

    def left() -> int:
        return remaining

    return take, left


def make_handlers(config: _Config, names: Iterable[str]) -> list[Callable[[str], str]]:
    """Return one function for each name: it puts the prefix and its name before a text."""
    prefix = config.prefix  # the handlers mention this variable only, so the config can be freed

    def handler_for(name: str) -> Callable[[str], str]:
        return lambda text: f"{prefix}{name}: {text}"

    return [handler_for(name) for name in names]
