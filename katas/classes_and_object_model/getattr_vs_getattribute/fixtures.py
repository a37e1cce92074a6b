"""A row that counts how often it is fetched, and targets for a proxy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

ROW = {"name": "Ann", "city": "Lyon", "zip": "69001", "phone": None, "_id": "c-7"}


class DatabaseAway(Exception):
    """What a fetch raises that fails."""


class Fetch:
    """calls, keys: how often and with what `fetch` was called. failures: what the first calls raise."""

    def __init__(self, row: dict[str, Any], failures: tuple[Exception, ...]) -> None:
        self.keys: list[Any] = []
        self._row = row
        self._failures = failures

    @property
    def calls(self) -> int:
        return len(self.keys)

    def fetch(self, key: Any) -> dict[str, Any]:
        self.keys.append(key)
        if self.calls <= len(self._failures):
            raise self._failures[self.calls - 1]
        return dict(self._row)


class Prices:
    """Prices with tax."""

    # Called like the parameters of the proxy, and like attributes that it may have.
    target = "retail"
    log = "prices.log"
    _target = "a private name of the target"
    _log = "another one"

    def __init__(self) -> None:
        self.vat = 20

    def gross(self, net: int) -> int:
        return net + net * self.vat // 100

    def __getattr__(self, name: str) -> Any:
        if name == "net":
            return 80
        raise AttributeError(name)


class Basket:
    """A container that is only reached through its special methods."""

    def __init__(self, items: dict[str, int]) -> None:
        self._items = items

    def __len__(self) -> int:
        return sum(self._items.values())

    def __getitem__(self, name: str) -> int:
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._items))
