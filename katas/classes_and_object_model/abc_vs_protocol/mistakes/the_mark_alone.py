"""`@abstractmethod` is enough.

It marks a function and does nothing else. Marked were
{{an_unfinished_storage_is_refused: marked as abstract in Storage}}, and {{an_unfinished_storage_is_refused: message}}.
The metaclass of `ABC` counts the marks and refuses the object: `class Storage(ABC)`.

Breaks: "Making an object of a class that lacks any of them raises `TypeError` before its `__init__` runs"
Fails: an_unfinished_storage_is_refused
"""

import inspect
from abc import abstractmethod
from collections.abc import Iterable
from typing import Protocol, runtime_checkable


class Storage:
    """Where a backup goes. Subclasses say how one value is kept."""

    @property
    @abstractmethod
    def region(self) -> str:
        """Where the values are."""

    @abstractmethod
    def get(self, key: str) -> object:
        """The value of `key`; raises KeyError if there is none."""

    @abstractmethod
    def put(self, key: str, value: object) -> None:
        """Keep `value` as the value of `key`."""

    def put_many(self, pairs: Iterable[tuple[str, object]]) -> int:
        """Put each pair of key and value, and return how many there were."""
        count = 0
        for key, value in pairs:
            self.put(key, value)
            count += 1
        return count


class MemoryStorage(Storage):
    """Keeps the values in a dict."""

    def __init__(self, region: str) -> None:
        self._region = region
        self._values: dict[str, object] = {}

    @property
    def region(self) -> str:
        """Where the values are."""
        return self._region

    def get(self, key: str) -> object:
        """The value of `key`; raises KeyError if there is none."""
        return self._values[key]

    def put(self, key: str, value: object) -> None:
        """Keep `value` as the value of `key`."""
        self._values[key] = value


@runtime_checkable
class SupportsPing(Protocol):
    """Anything that can be asked whether it is alive."""

    def ping(self) -> bool:
        """Whether it is alive."""


def can_ping(thing: object) -> bool:
    """Whether the call `thing.ping()` fits. `isinstance` only sees that there is a `ping`."""
    if not isinstance(thing, SupportsPing) or not callable(thing.ping):
        return False
    try:
        inspect.signature(thing.ping).bind()
    except TypeError:
        return False
    return True


class LegacyStore:
    """Belongs to another team: it knows nothing of Storage, and stays as it is."""

    region = "basement"

    def __init__(self) -> None:
        self.rows: list[tuple[str, object]] = []

    def get(self, key: str) -> object:
        """The value of `key`; raises KeyError if there is none."""
        return dict(self.rows)[key]

    def put(self, key: str, value: object) -> None:
        """Keep `value` as the value of `key`."""
        self.rows.append((key, value))
