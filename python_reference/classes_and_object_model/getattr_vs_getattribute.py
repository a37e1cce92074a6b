"""Attributes that are found elsewhere: a record that is fetched when it is read, and a proxy that notes each read."""

from collections.abc import Callable, Iterator
from typing import Any


class Record:
    """A row whose columns are attributes, fetched when the first one is needed."""

    def __init__(self, key: Any, fetch: Callable[[Any], dict[str, Any]]) -> None:
        self.key = key
        self._fetch = fetch
        self._fetched = False

    def __getattr__(self, name: str) -> Any:
        """Asked only for what the ordinary search has not found."""
        # The name first: a copy under construction has none of our attributes yet.
        if not name.startswith("__") and not self._fetched:
            row = self._fetch(self.key)
            self._fetched = True
            for column, value in row.items():
                self.__dict__.setdefault(column, value)
            if name in self.__dict__:
                return self.__dict__[name]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


class Watched:
    """Stands for `target`, and notes in `log` which of its attributes are read."""

    def __init__(self, target: Any, log: list[str]) -> None:
        self._target = target
        self._log = log

    def __getattribute__(self, name: str) -> Any:
        """Asked for each attribute, so its own are read past it."""
        own = super().__getattribute__
        own("_log").append(name)
        return getattr(own("_target"), name)

    # Looked up on the class, past __getattribute__.

    def __len__(self) -> int:
        return len(_target_of(self))

    def __getitem__(self, key: Any) -> Any:
        return _target_of(self)[key]

    def __iter__(self) -> Iterator[Any]:
        return iter(_target_of(self))


def _target_of(watched: Watched) -> Any:
    """The target, without a read that would be noted."""
    return object.__getattribute__(watched, "_target")
