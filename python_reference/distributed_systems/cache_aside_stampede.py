"""A cache in front of a database: read through it, delete on update, and load once for all who miss."""

from __future__ import annotations

import contextlib
import json
import threading
from concurrent.futures import Future
from typing import Any, Protocol

Product = dict[str, Any]


class _Cache(Protocol):
    def get(self, key: str) -> str | None: ...
    def set(self, key: str, text: str, ttl: float) -> None: ...
    def delete(self, key: str) -> None: ...


class _Database(Protocol):
    def load(self, sku: str) -> Product | None: ...
    def save(self, sku: str, product: Product) -> None: ...


class ProductCache:
    """Products of `database`, kept in `cache` for `ttl` seconds."""

    def __init__(self, cache: _Cache, database: _Database, ttl: float) -> None:
        self._cache = cache
        self._database = database
        self._ttl = ttl
        self._lock = threading.Lock()
        self._loads: dict[str, Future[str]] = {}

    def get(self, sku: str) -> Product | None:
        """The product, or None if there is none. At most one load of it is under way, which all wait for."""
        text = self._cached(sku)
        if text is None:
            with self._lock:
                load = self._loads.get(sku)
                mine = load is None
                if load is None:
                    load = self._loads[sku] = Future()
            if mine:
                self._carry_out(load, sku)
            text = load.result()
        product: Product | None = json.loads(text)
        return product

    def update(self, sku: str, product: Product) -> None:
        """Save the product, and drop what is known of the old one."""
        self._database.save(sku, product)
        with self._lock:
            self._loads.pop(sku, None)  # a load under way may have seen the old product
            with contextlib.suppress(ConnectionError):
                self._cache.delete(sku)

    def _cached(self, sku: str) -> str | None:
        with contextlib.suppress(ConnectionError):
            return self._cache.get(sku)
        return None

    def _carry_out(self, load: Future[str], sku: str) -> None:
        try:
            text = json.dumps(self._database.load(sku))
        except BaseException as error:
            with self._lock:
                if self._loads.get(sku) is load:
                    del self._loads[sku]
            load.set_exception(error)
            return
        with self._lock:  # no update comes between the question and the set
            if self._loads.get(sku) is load:
                del self._loads[sku]
                with contextlib.suppress(ConnectionError):
                    self._cache.set(sku, text, self._ttl)
        load.set_result(text)
